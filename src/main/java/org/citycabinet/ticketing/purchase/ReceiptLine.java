package org.citycabinet.ticketing.purchase;

import java.util.List;

/**
 * What stands on proof of purchase about one line of it (RIG-45).
 *
 * @param bought the line
 * @param name what was bought, in the reader's language
 * @param number of the medium, as it is printed
 * @param term when the tickets are valid, in the reader's language; empty for a top-up
 * @param codes of the tickets; none for a top-up
 */
public record ReceiptLine(
    PurchaseLine bought, String name, String number, String term, List<String> codes) {}

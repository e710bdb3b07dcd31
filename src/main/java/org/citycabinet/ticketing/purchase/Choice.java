package org.citycabinet.ticketing.purchase;

import org.citycabinet.ticketing.medium.MediumNumber;

/**
 * What a buyer chose on the shelf.
 *
 * @param operator the operator's code
 * @param number the number of the card, or the app's identifier, that it is loaded to
 * @param product the code of the product
 * @param quantity how many
 */
public record Choice(String operator, MediumNumber number, String product, int quantity) {}

package org.citycabinet.utility.banking;

import java.util.List;

/**
 * What a bank tells of an account for some days.
 *
 * @param iban the account
 * @param lines its movements
 */
record Statement(String iban, List<StatementLine> lines) {}

package org.citycabinet.ticketing.annulment;

/**
 * That an operator may take a purchase back on suspicion of fraud (VEN-30).
 *
 * @param clause of its terms
 */
record AnnulmentTerms(String clause) {}

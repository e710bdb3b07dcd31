/** Buying for a card's number without an account, where an operator's terms allow it. */
package org.citycabinet.ticketing.visitor;

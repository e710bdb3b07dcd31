/** Handing out media at a counter: what they cost, their deposit, and stock of printed cards. */
package org.citycabinet.ticketing.handout;

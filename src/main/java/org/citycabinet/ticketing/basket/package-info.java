/** What somebody gathers to pay for at once. */
package org.citycabinet.ticketing.basket;

/** Buying tickets and stored value: order, hold, payment, what is loaded, receipt. */
package org.citycabinet.ticketing.purchase;

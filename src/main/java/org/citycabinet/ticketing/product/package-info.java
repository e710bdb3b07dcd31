/** What an operator sells: ticket list, prices, where and when, and how long it is valid. */
package org.citycabinet.ticketing.product;

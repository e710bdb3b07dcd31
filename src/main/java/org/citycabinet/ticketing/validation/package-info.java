/** Taps: what a reader is told, what a trip costs, and what devices upload later. */
package org.citycabinet.ticketing.validation;

/** Amendments of an operator's terms: edited, tried on what was, put in force by two people. */
package org.citycabinet.ticketing.editions;

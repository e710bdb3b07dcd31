/** Invoices, how they are delivered, and what managing a house was meant to cost and did. */
package org.citycabinet.utility.billing;

/** The invoice itself: its lines, tax and parties, what changed in it, and its papers. */
package org.citycabinet.utility.invoice;

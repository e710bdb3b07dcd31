/** Who travels cheaper, on whose word, and how that is applied for. */
package org.citycabinet.ticketing.concession;

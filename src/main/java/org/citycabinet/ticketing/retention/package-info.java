/** Cards that inspectors took away, and how they are had back. */
package org.citycabinet.ticketing.retention;

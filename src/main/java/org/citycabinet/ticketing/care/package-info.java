/** Replacing a medium: what it holds moves to another one; and cards that were found. */
package org.citycabinet.ticketing.care;

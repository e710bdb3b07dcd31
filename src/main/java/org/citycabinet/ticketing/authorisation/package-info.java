/** Code tickets in the browser: boarding by a vehicle's number, signed codes, who reads them. */
package org.citycabinet.ticketing.authorisation;

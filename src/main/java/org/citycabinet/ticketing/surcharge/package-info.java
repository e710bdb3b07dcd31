/** What passengers without right pay, how it goes away again, and what is booked for it. */
package org.citycabinet.ticketing.surcharge;

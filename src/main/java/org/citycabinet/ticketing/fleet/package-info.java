/** Devices in vehicles and hands: enrolment, keys, tokens, configuration, what each holds. */
package org.citycabinet.ticketing.fleet;

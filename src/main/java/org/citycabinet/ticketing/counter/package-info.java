/** Clerks' counters: sales over them, drawers with cash, what a day brought. */
package org.citycabinet.ticketing.counter;

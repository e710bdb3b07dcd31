/** Inspections: what a ticket is worth in this vehicle now, surcharges, cards that are retained. */
package org.citycabinet.ticketing.inspection;

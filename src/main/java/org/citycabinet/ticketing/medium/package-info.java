/** Fare media: cards and app identifiers, who keeps them, and what blocks them. */
package org.citycabinet.ticketing.medium;

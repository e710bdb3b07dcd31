/**
 * The terms as people read them, written from the tables that decide, and what they say to a
 * visitor's question.
 */
package org.citycabinet.ticketing.terms;

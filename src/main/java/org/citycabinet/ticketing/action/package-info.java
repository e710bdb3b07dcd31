/** What vehicles are to write to cards, and what became of it (SIA-12). */
package org.citycabinet.ticketing.action;

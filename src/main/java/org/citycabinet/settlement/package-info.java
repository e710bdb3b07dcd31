/** The report of each day's money: made once by the night, balanced against the journal. */
package org.citycabinet.settlement;

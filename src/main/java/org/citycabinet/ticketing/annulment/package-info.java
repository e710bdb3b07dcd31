/** Taking back a purchase on suspicion of fraud: one member of staff proposes, another decides. */
package org.citycabinet.ticketing.annulment;

/** Money back: what the operator's terms say, requests, decisions and payouts. */
package org.citycabinet.ticketing.refund;

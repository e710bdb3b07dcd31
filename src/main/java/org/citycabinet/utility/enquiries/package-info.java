/** What residents ask or reply to a notice, and what the operator's staff answer. */
package org.citycabinet.utility.enquiries;

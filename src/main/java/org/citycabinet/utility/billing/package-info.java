/** Invoices as they come, what stands open, and how residents pay it. */
package org.citycabinet.utility.billing;

/** Pages and requests: filters, headers, notes on a page, what people type and upload. */
package org.citycabinet.web;

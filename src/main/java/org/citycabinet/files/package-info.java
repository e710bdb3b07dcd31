/** Files: kept documents and their kinds, CSV, PDF. */
package org.citycabinet.files;

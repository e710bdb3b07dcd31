/** The front page: what matters to a resident today, from all features. */
package org.citycabinet.cabinet;

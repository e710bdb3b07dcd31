/**
 * The ground: settings, time, identifiers, secrets, the audit trail, the first start, and the ports
 * that features fill; knows no feature.
 */
package org.citycabinet.platform;

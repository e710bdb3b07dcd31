/**
 * Planned maintenance: announced by administrators, told on every page before and while it lasts.
 */
package org.citycabinet.maintenance;

/** The ground: settings, time, messages, mail, files, audit, error mapping; knows no feature. */
package org.citycabinet.platform;

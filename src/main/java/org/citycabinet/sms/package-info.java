/** Short messages to mobile telephones: kept until the gateway has taken them. */
package org.citycabinet.sms;

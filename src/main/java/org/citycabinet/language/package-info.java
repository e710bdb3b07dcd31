/** The languages that are spoken: messages, plural forms, money and dates in words. */
package org.citycabinet.language;

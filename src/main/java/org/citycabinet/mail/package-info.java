/** Letters: how they are written, kept in the outbox and handed to the mail server. */
package org.citycabinet.mail;

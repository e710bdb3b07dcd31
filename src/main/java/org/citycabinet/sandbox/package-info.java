/**
 * A program of its own for development and tests, never in the portal: a payment gateway, a mail
 * server with a web inbox, and the one-time codes of the demonstration staff.
 */
package org.citycabinet.sandbox;

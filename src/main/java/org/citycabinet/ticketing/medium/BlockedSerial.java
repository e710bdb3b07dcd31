package org.citycabinet.ticketing.medium;

/**
 * An entry of an operator's blocklist.
 *
 * @param issueSerial the medium's place among its operator's media
 * @param reason the gravest reason that stands against it
 */
public record BlockedSerial(long issueSerial, BlockReason reason) {}

package org.citycabinet.ticketing.fleet;

import java.security.PrivateKey;

/**
 * What lists are signed with.
 *
 * @param kid the key's name, which lists carry
 * @param key its private half
 */
public record Signer(String kid, PrivateKey key) {}

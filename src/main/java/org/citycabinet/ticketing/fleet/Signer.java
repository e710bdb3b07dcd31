package org.citycabinet.ticketing.fleet;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * What lists are signed with.
 *
 * @param kid the key's name
 * @param publicKey its public half, by whose digest lists name it
 * @param key its private half
 */
public record Signer(String kid, PublicKey publicKey, PrivateKey key) {}

package org.citycabinet.platform;

/**
 * What stands in the way of erasing an account.
 *
 * @param key names it in the texts, {@code privacy.obstacle.<key>}
 * @param select finds it: a row each, with {@code operator}, {@code cents} (or null) and {@code
 *     what}
 */
public record Obstacle(String key, String select) {}

package org.citycabinet.ticketing.medium;

import java.util.List;

/**
 * Media of one operator were blocked, or the last reason against them was lifted; fired inside the
 * transaction that did it, also where of several reasons another one is the gravest now.
 *
 * @param operator its code
 * @param isBlocked whether they are blocked now
 * @param media which
 */
public record BlocksChanged(String operator, boolean isBlocked, List<BlockedSerial> media) {}

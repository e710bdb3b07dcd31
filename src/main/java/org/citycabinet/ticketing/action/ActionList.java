package org.citycabinet.ticketing.action;

import java.util.List;

/**
 * What a device is answered.
 *
 * @param cursor what to ask with the next time: RFC 3339, somewhat before now, so that nothing that
 *     becomes visible late is missed; what stands in two answers is the same action
 * @param complete whether there is no more; otherwise the device asks again at once
 * @param actions those that wait, or all that changed since the cursor
 */
public record ActionList(String cursor, boolean complete, List<Action> actions) {}

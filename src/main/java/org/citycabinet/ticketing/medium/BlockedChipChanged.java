package org.citycabinet.ticketing.medium;

import java.util.Optional;
import org.citycabinet.ticketing.wire.ChipUid;

/**
 * Another number is known of a blocked medium's chip; fired inside the transaction that entered it.
 *
 * @param operator its operator's code
 * @param before the number known so far
 * @param now the number known from now on
 */
public record BlockedChipChanged(
    String operator, Optional<ChipUid> before, Optional<ChipUid> now) {}

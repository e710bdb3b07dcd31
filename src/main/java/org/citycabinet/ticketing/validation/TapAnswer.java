package org.citycabinet.ticketing.validation;

import org.citycabinet.ticketing.wire.Decision;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.ticketing.wire.TapResult;

/**
 * What became of one tap of a batch.
 *
 * @param localEventId the device's name of it; null where even that could not be read
 * @param deviceSeq its number; null where that could not be read
 * @param result what became of it
 * @param reason why, where it is not simply accepted
 * @param field the member at fault, where one is
 * @param decision what the server decided; null where nothing was stored
 * @param chargedCents what the fare rules charge, in cents, and what is posted, whatever the device
 *     says that it took
 */
public record TapAnswer(
    String localEventId,
    Long deviceSeq,
    TapResult result,
    String reason,
    String field,
    Decision decision,
    Long chargedCents) {

  static TapAnswer stored(Recorded recorded, TapResult result, String reason) {
    return new TapAnswer(
        recorded.localEventId(),
        recorded.deviceSeq(),
        result,
        reason,
        null,
        recorded.decision(),
        recorded.chargedCents());
  }

  /** The same under the name and number that were sent. */
  TapAnswer named(Tap tap) {
    return new TapAnswer(
        tap.localEventId(), tap.deviceSeq(), result, reason, field, decision, chargedCents);
  }
}

package org.citycabinet.ticketing.medium;

import java.time.LocalDate;
import java.util.Optional;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.MediumKind;

/**
 * A printed card as its maker delivers it.
 *
 * @param number what stands on it
 * @param kind what it is
 * @param chip the number by which its chip answers, where it is known
 * @param code the check code on it; six digits
 * @param expiresOn its last day of use; null where none is printed on it
 */
public record Delivered(
    MediumNumber number,
    MediumKind kind,
    Optional<ChipUid> chip,
    String code,
    LocalDate expiresOn) {

  /** A check code for a card that has none yet. */
  public static String drawCode() {
    return CheckCode.draw();
  }
}

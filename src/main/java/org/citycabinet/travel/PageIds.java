package org.citycabinet.travel;

import java.util.UUID;
import org.citycabinet.words.Refused;

/** Reads identifiers from addresses. */
final class PageIds {
  private PageIds() {}

  /**
   * The identifier of that text.
   *
   * @throws Refused as missing, where it is none
   */
  static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw Refused.missing("platform.error.missing");
    }
  }
}

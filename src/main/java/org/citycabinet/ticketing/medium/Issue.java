package org.citycabinet.ticketing.medium;

import java.time.LocalDate;
import java.util.UUID;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * What is known of a medium when it is handed out.
 *
 * @param operator the operator's code
 * @param number what stands on it
 * @param kind what it is
 * @param holder the account of the person it belongs to; null where it is tied to nobody
 * @param holderName the name on a personalised medium; null on others
 * @param photograph the picture on it; null where there is none (RIG-4.4a)
 * @param expiresOn its last day of use; null where it has none
 */
public record Issue(
    String operator,
    MediumNumber number,
    MediumKind kind,
    UUID holder,
    String holderName,
    UUID photograph,
    LocalDate expiresOn) {

  /**
   * Refuses a personalised medium without a name, and a name on one that is tied to nobody.
   *
   * @throws Refused at the field {@code holderName}
   */
  public Issue {
    boolean named = holderName != null && !holderName.isBlank();
    if (kind.isPersonalised() != named) {
      throw Refused.field(
          "holderName", named ? "medium.issue.name-not-wanted" : "medium.issue.name-wanted");
    }
  }

  /** A medium tied to nobody. */
  public static Issue anonymous(
      String operator, MediumNumber number, MediumKind kind, LocalDate expiresOn) {
    return new Issue(operator, number, kind, null, null, null, expiresOn);
  }
}

package org.citycabinet.ticketing.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.api.StrictJson;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.quarantine.CaseState;
import org.citycabinet.ticketing.quarantine.TapCase;
import org.citycabinet.ticketing.quarantine.TapCases;
import org.citycabinet.ticketing.validation.Retakes;
import org.citycabinet.web.Pages;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/**
 * The taps of the caller's operator that wait for a person. Each deed reads the case first, and
 * then begins the transaction in which the medium is locked before anything else is read.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Quarantine {
  static final int SIZE = 50;
  private static final int LONGEST_REASON = 500;

  @Inject TapCases cases;
  @Inject Retakes retakes;
  @Inject Media media;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /** How many wait. */
  @RolesAllowed({"CLERK", "ADMINISTRATOR", "AUDITOR"})
  public int waiting() {
    return count(CaseState.OPEN);
  }

  /** How many are in a state. */
  @RolesAllowed({"CLERK", "ADMINISTRATOR", "AUDITOR"})
  int count(CaseState state) {
    return cases.count(user.operator(), state);
  }

  /** A page of those in a state. */
  @RolesAllowed({"CLERK", "ADMINISTRATOR", "AUDITOR"})
  List<TapCase> list(CaseState state, Pages pages) {
    return cases.list(user.operator(), state, pages.skipped(), pages.size());
  }

  /**
   * One of them; whose card it is can read who looked.
   *
   * @throws Refused where the caller's operator has no such case
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR", "AUDITOR"})
  TapCase open(UUID id) {
    var found = find(id);
    audit.record(
        user.operator(),
        new Audit.Deed(
            "quarantine.open",
            "tap-case",
            id.toString(),
            medium(found).flatMap(Medium::holder).orElse(null),
            ""));
    return found;
  }

  private TapCase find(UUID id) {
    return cases.find(user.operator(), id).orElseThrow(() -> Refused.missing("quarantine.missing"));
  }

  private Optional<Medium> medium(TapCase found) {
    try {
      var number = StrictJson.object(found.body()).getString("mediumNumber", "");
      return media.find(found.operator(), MediumNumber.of(number));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /**
   * Takes a tap up again; one that was taken up stays as it is.
   *
   * @param rightTime when it happened, where the device's clock was wrong; null where it was right
   * @throws Refused where it is none of the operator's, or still cannot be taken
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  void take(UUID id, Instant rightTime) {
    var found = find(id);
    retakes.take(found, rightTime);
    retakes.rateAgain(found, rightTime);
  }

  /**
   * A tap counts for nothing.
   *
   * @param why in words, 1 to 500 characters
   * @throws Refused where it is none of the operator's, somebody took it up, or at the field {@code
   *     why}
   */
  @RolesAllowed({"CLERK", "ADMINISTRATOR"})
  void dismiss(UUID id, String why) {
    retakes.dismiss(find(id), Typed.checked("why", why, LONGEST_REASON));
  }
}

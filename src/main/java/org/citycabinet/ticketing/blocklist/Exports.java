package org.citycabinet.ticketing.blocklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.fleet.Spread;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.words.Refused;

/** The nightly export as staff and devices see it. */
@ApplicationScoped
class Exports {
  @Inject ExportPlans plans;
  @Inject Blocklists blocklists;
  @Inject Devices devices;
  @Inject Artefacts artefacts;
  @Inject CurrentUser user;

  /**
   * A published artefact.
   *
   * @param file where it lies
   * @param sha256 its digest in hexadecimal
   */
  record Artefact(Path file, String sha256) {}

  /**
   * The list of this moment.
   *
   * @param version its version
   * @param listed how many media it names
   * @param spread how many devices hold it
   */
  record State(long version, int listed, Spread spread) {}

  /** The list of the caller's operator. */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  State state() {
    var list = blocklists.current(user.operator());
    var version = list.head().version();
    return new State(
        version, list.listed().by(KeyKind.SERIAL).size(), devices.spread(user.operator(), version));
  }

  /**
   * The artefact of the caller's operator of that day.
   *
   * @throws Refused where there is none
   */
  @RolesAllowed({"DEVICE", "ADMINISTRATOR", "CLERK"})
  Artefact artefact(LocalDate day) {
    var operator = user.operator();
    return plans
        .sha256(day, operator)
        .map(sha256 -> new Artefact(artefacts.published(day, operator), sha256))
        .filter(artefact -> Files.exists(artefact.file()))
        .orElseThrow(() -> Refused.missing("blocklist.export.missing", day.toString()));
  }
}

package org.citycabinet.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** The reports of the caller's operator. */
@ApplicationScoped
@Transactional
@RolesAllowed({"ADMINISTRATOR", "BILLING_CLERK", "AUDITOR"})
class SettlementDesk {
  @Inject Reports reports;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The last day of which there is a report; yesterday where there is none. */
  LocalDate last() {
    return reports.last(me.operator()).orElseGet(() -> today().minusDays(1));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), operators.operator(me.operator()).zone());
  }

  /** The report of a day; empty where there is none. */
  Optional<Report> find(LocalDate day) {
    return reports.find(me.operator(), day);
  }

  /** The name of the caller's operator. */
  String operator(Locale language) {
    return operators.operator(me.operator()).name(language);
  }

  /**
   * The report of a day, to be carried away; that it was is noted.
   *
   * @throws Refused as missing, where there is none
   */
  Report file(LocalDate day) {
    var report = find(day).orElseThrow(() -> Refused.missing("settlement.missing", day));
    audit.record(me.operator(), new Audit.Deed("settlement.file", "day", day.toString(), null, ""));
    return report;
  }
}

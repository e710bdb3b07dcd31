package org.citycabinet.ticketing.blocklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.fleet.Spread;
import org.citycabinet.words.Refused;

/** The nightly export as staff and devices see it. */
@ApplicationScoped
class Exports {
  @Inject Jobs jobs;
  @Inject JobRuns runs;
  @Inject ExportPlans plans;
  @Inject Blocklists blocklists;
  @Inject Devices devices;
  @Inject Artefacts artefacts;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

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
    return new State(version, list.listed().size(), devices.spread(user.operator(), version));
  }

  /** The newest runs, newest first. */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  List<JobRun> history() {
    return runs.history(ExportJob.NAME);
  }

  /**
   * Makes today's artefacts now.
   *
   * @throws Refused where a run is under way
   */
  @RolesAllowed("ADMINISTRATOR")
  void runNow() {
    jobs.startByHand(ExportJob.NAME, LocalDate.now(clock), user.getUsername());
    audit("today");
  }

  /**
   * Runs a failed run again from where it stopped.
   *
   * @throws Refused where it did not fail, or a run is under way
   */
  @RolesAllowed("ADMINISTRATOR")
  void again(UUID run) {
    jobs.again(run);
    audit(run.toString());
  }

  private void audit(String what) {
    audit.record(null, new Audit.Deed("blocklist.export", "job", what, null, ""));
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

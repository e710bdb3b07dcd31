package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.ticketing.fleet.Spread;
import org.citycabinet.web.PageNotes;

/** Staff's page of the blocklist: how far it has spread, and the nightly export. */
@Named
@RequestScoped
public class ExportPage {
  private static final String HERE = "/staff/blocklist?faces-redirect=true";

  @Inject Exports exports;
  @Inject PageNotes notes;

  private List<JobRun> runs;
  private Exports.State state;

  /** The newest runs, newest first. */
  public List<JobRun> getRuns() {
    if (runs == null) {
      runs = exports.history();
    }
    return runs;
  }

  /** The version of the list of this moment. */
  public long getVersion() {
    return state().version();
  }

  /** How many media it names. */
  public int getListed() {
    return state().listed();
  }

  /** How many devices hold it. */
  public Spread getSpread() {
    return state().spread();
  }

  private Exports.State state() {
    if (state == null) {
      state = exports.state();
    }
    return state;
  }

  /** Whether a run is under way. */
  public boolean isBusy() {
    return getRuns().stream().anyMatch(run -> run.getState() == JobRun.State.RUNNING);
  }

  /** Makes today's artefacts now. */
  public String runNow() {
    exports.runNow();
    notes.done("blocklist.run.started");
    return HERE;
  }

  /** Runs a failed run again from where it stopped. */
  public String again(UUID run) {
    exports.again(run);
    notes.done("blocklist.run.started");
    return HERE;
  }
}

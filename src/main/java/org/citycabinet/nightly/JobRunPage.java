package org.citycabinet.nightly;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.web.PageNotes;

/** One run of a job: how far it is, why it failed, and running it again. */
@Named
@ViewScoped
public class JobRunPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient JobDesk desk;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private UUID id;
  private transient JobRun run;

  /** Reads it. */
  public void open() {
    run = desk.one(id);
  }

  /** The run; read once, though the page asks several times. */
  public JobRun getRun() {
    if (run == null) {
      open();
    }
    return run;
  }

  /** Whether the caller may read what the log says: everybody's jobs serve others too. */
  public boolean isOwn() {
    return desk.isOwn(getRun());
  }

  /** Whether the caller may run it again. */
  public boolean isRepeatable() {
    return isOwn() && getRun().isFailed() && me.is("ADMINISTRATOR");
  }

  /** Runs it again from where it stopped. */
  public String again() {
    desk.again(id);
    notes.done("nightly.again.started");
    return "/staff/job-run?faces-redirect=true&id=" + id;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}

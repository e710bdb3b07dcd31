package org.citycabinet.utility.notices;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** One notice, open (LUD-23). */
@Named
@ViewScoped
public class NoticePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Notices notices;

  private UUID id;
  private transient Notice notice;

  /** Opens it: from now on it is no longer new. */
  public void open() {
    notice = notices.open(id);
  }

  /** The notice. */
  public Notice getNotice() {
    if (notice == null) {
      notice = notices.open(id);
    }
    return notice;
  }

  /** The key of the notice that took its place, or null. */
  public UUID getCorrection() {
    return notices.correction(id).orElse(null);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}

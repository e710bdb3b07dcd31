package org.citycabinet.utility.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The notices that the reader received. */
@Named
@RequestScoped
public class NoticesPage {
  @Inject Notices notices;
  @Inject Clock clock;

  private List<NoticeCopy> all;
  private List<NoticeCopy> onTop;

  /** All of them, newest first (LUD-24). */
  public List<NoticeCopy> getAll() {
    if (all == null) {
      all = notices.all();
    }
    return all;
  }

  /** Those that stand on top: emergencies that hold, and what is new (LUD-22). */
  public List<NoticeCopy> getOnTop() {
    if (onTop == null) {
      onTop = notices.onTop();
    }
    return onTop;
  }

  /** Whether it stands on top whoever has opened it. */
  public boolean isPinned(NoticeCopy copy) {
    return copy.getNotice().isPinned(clock.instant());
  }
}

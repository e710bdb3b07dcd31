package org.citycabinet.utility.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The notices that the reader received. */
@Named
@RequestScoped
public class NoticesPage {
  @Inject Notices notices;

  private List<NoticeCopy> all;
  private List<NoticeCopy> unopened;

  /** All of them, newest first (LUD-24). */
  public List<NoticeCopy> getAll() {
    if (all == null) {
      all = notices.all();
    }
    return all;
  }

  /** Those that are new (LUD-22). */
  public List<NoticeCopy> getUnopened() {
    if (unopened == null) {
      unopened = notices.unopened();
    }
    return unopened;
  }
}

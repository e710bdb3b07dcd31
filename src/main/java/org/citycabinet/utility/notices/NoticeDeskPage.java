package org.citycabinet.utility.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operator's notices: drafts, those that left, those that hold no more. */
@Named
@RequestScoped
public class NoticeDeskPage {
  private static final Map<String, Set<NoticeState>> SHELVES =
      Map.of(
          "OUT", Set.of(NoticeState.SENDING, NoticeState.SENT),
          "DRAFTS", Set.of(NoticeState.DRAFT, NoticeState.SCHEDULED),
          "WITHDRAWN", Set.of(NoticeState.WITHDRAWN));

  @Inject NoticeDesk desk;

  private String shelf = "OUT";
  private List<NoticeDesk.Row> rows;

  /** Those on the chosen shelf, the last changed first. */
  public List<NoticeDesk.Row> getRows() {
    if (rows == null) {
      rows = desk.list(SHELVES.get(shelf));
    }
    return rows;
  }

  /** The shelves, for the links that choose one. */
  public List<String> getShelves() {
    return List.of("OUT", "DRAFTS", "WITHDRAWN");
  }

  public String getShelf() {
    return shelf;
  }

  public void setShelf(String shelf) {
    this.shelf = shelf != null && SHELVES.containsKey(shelf) ? shelf : "OUT";
  }
}

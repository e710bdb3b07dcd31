package org.citycabinet.utility.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Who has a notice, page by page. */
@Named
@RequestScoped
public class NoticeReadersPage {
  private static final int LAST_PAGE = 100_000;

  @Inject NoticeDesk desk;
  @Inject NoticeReaders readers;

  private UUID id;
  private NoticeReaders.Which which = NoticeReaders.Which.ALL;
  private int page;
  private Notice notice;
  private List<NoticeReaders.Reader> shown;

  /** Finds it before anything is shown. */
  public void open() {
    notice = desk.one(id).notice();
    shown = readers.readers(id, which, page);
  }

  /** The notice. */
  public Notice getNotice() {
    if (notice == null) {
      open();
    }
    return notice;
  }

  /** Those on this page, by name. */
  public List<NoticeReaders.Reader> getShown() {
    return shown;
  }

  /** Which there are to choose from. */
  public NoticeReaders.Which[] getAll() {
    return NoticeReaders.Which.values();
  }

  /** Whether others come before. */
  public boolean isPreceded() {
    return page > 0;
  }

  /** Whether others follow. */
  public boolean isFollowed() {
    return readers.count(id, which) > (page + 1L) * NoticeReaders.PAGE;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public NoticeReaders.Which getWhich() {
    return which;
  }

  public void setWhich(NoticeReaders.Which which) {
    this.which = which == null ? NoticeReaders.Which.ALL : which;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, Math.min(page, LAST_PAGE));
  }
}

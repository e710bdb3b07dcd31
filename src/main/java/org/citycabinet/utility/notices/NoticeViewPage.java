package org.citycabinet.utility.notices;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Language;
import org.citycabinet.language.Languages;
import org.citycabinet.operator.Operators;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.TypedTime;
import org.citycabinet.words.Refused;

/** One notice before its writers: as its readers see it, how it arrives, and what can be done. */
@Named
@ViewScoped
public class NoticeViewPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int LOST_SHOWN = 200;

  @Inject transient NoticeDesk desk;
  @Inject transient NoticeReaders readers;
  @Inject transient Language language;
  @Inject transient CurrentUser user;
  @Inject transient Operators operators;
  @Inject transient PageNotes notes;

  private UUID id;
  private String show;
  private String at;
  private String why;
  private int version;
  private transient NoticeDesk.Row row;
  private transient NoticeReaders.Arrival arrival;
  private transient List<AddressList.Lost> lost;

  /** Finds it before anything is shown, and remembers which version was seen. */
  public void open() {
    version = row().notice().getVersion();
  }

  private NoticeDesk.Row row() {
    if (row == null) {
      row = desk.one(id);
    }
    return row;
  }

  /** Sends it. */
  public String send() {
    var reached = desk.send(id, version);
    notes.done("notices.desk.published", reached);
    return again();
  }

  /** Sets the time at which it is sent. */
  public String schedule() {
    Instant time = TypedTime.read("at", at, operators.operator(user.operator()).zone());
    if (time == null) {
      throw Refused.field("at", "platform.field.required");
    }
    desk.schedule(id, version, time);
    notes.done("notices.desk.scheduled");
    return again();
  }

  /** Makes a scheduled one a draft again. */
  public String unschedule() {
    desk.unschedule(id);
    notes.done("notices.desk.unscheduled");
    return again();
  }

  /** Throws a draft away. */
  public String discard() {
    desk.discard(id);
    notes.done("notices.desk.discarded");
    return "/staff/notices.xhtml?faces-redirect=true&show=DRAFTS";
  }

  /** Withdraws one that is out. */
  public String withdraw() {
    desk.withdraw(id, why);
    notes.done("notices.desk.withdrawn");
    return again();
  }

  /** Begins a correction. */
  public String correct() {
    return "/staff/notice-draft.xhtml?faces-redirect=true&id=" + desk.correct(id);
  }

  private String again() {
    return "/staff/notice.xhtml?faces-redirect=true&id=" + id;
  }

  /** The notice. */
  public Notice getNotice() {
    return row().notice();
  }

  /** How far it is on its way; null for one that has not left. */
  public Sending getSending() {
    return row().sending();
  }

  /** How many accounts a draft would reach now. */
  public long getReach() {
    return desk.reach(id);
  }

  /** How it has arrived. */
  public NoticeReaders.Arrival getArrival() {
    if (arrival == null) {
      arrival = readers.arrival(id);
    }
    return arrival;
  }

  /** How many lines of the list lead nowhere. */
  public int getLostCount() {
    return all().size();
  }

  /** The first of the lines that lead nowhere. */
  public List<AddressList.Lost> getLost() {
    return all().stream().limit(LOST_SHOWN).toList();
  }

  private List<AddressList.Lost> all() {
    if (lost == null) {
      lost = desk.lost(id);
    }
    return lost;
  }

  /** The language in which it is shown. */
  public Locale getReader() {
    return show == null ? language.getLocale() : Languages.of(show);
  }

  /** The languages in which a reader may see it. */
  public List<Locale> getLanguages() {
    return Languages.ALL;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}

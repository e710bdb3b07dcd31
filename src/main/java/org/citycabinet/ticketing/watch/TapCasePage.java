package org.citycabinet.ticketing.watch;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.api.StrictJson;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.quarantine.CaseKind;
import org.citycabinet.ticketing.quarantine.TapCase;
import org.citycabinet.ticketing.validation.Retakes;
import org.citycabinet.web.PageFormats;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.TypedTime;
import org.citycabinet.words.Refused;

/** One tap that waits for a person: what was sent, what is wrong with it, and what to do. */
@Named
@ViewScoped
public class TapCasePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MOST_MEMBERS = 40;
  private static final int LONGEST = 300;

  @Inject transient Quarantine quarantine;
  @Inject transient Retakes retakes;
  @Inject transient Language language;
  @Inject transient PageNotes notes;

  private UUID id;
  private String time;
  private String why;
  private transient TapCase found;

  /**
   * A member of what was sent.
   *
   * @param name its name
   * @param value as it was written
   */
  public record Member(String name, String value) {}

  /** Reads the case; another operator's answers as a missing one. */
  public void open() {
    if (id == null) {
      throw Refused.missing("quarantine.missing");
    }
    if (isClockAhead() && time == null) {
      time = TypedTime.typed(getFound().receivedAt(), PageFormats.ZONE);
    }
  }

  /** The case. */
  public TapCase getFound() {
    if (found == null) {
      found = quarantine.open(id);
    }
    return found;
  }

  /** What was sent, member by member. */
  public List<Member> getMembers() {
    return StrictJson.object(getFound().body()).entrySet().stream()
        .limit(MOST_MEMBERS)
        .map(member -> new Member(member.getKey(), shortened(member.getValue().toString())))
        .toList();
  }

  private static String shortened(String value) {
    return value.substring(0, Math.min(value.length(), LONGEST));
  }

  /** What is wrong with what was sent; empty where it can be read. */
  public String getFault() {
    return retakes
        .fault(getFound())
        .map(
            fault ->
                fault.field().map(field -> field + ": ").orElse("")
                    + Messages.text(language.getLocale(), fault.key(), fault.arguments().toArray()))
        .orElse("");
  }

  /** Whether the time of the tap has to be set right. */
  public boolean isClockAhead() {
    return getFound().kind() == CaseKind.CLOCK_AHEAD;
  }

  /** Takes it up again. */
  public String take() {
    quarantine.take(id, TypedTime.read("time", time, PageFormats.ZONE));
    return done("watch.case.taken");
  }

  /** It counts for nothing. */
  public String dismiss() {
    quarantine.dismiss(id, why);
    return done("watch.case.dismissed");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/tap-case?faces-redirect=true&id=" + id;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}

package org.citycabinet.ticketing.editions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;

/** An amendment: what it changes, and all that can be done with it. */
@Named
@ViewScoped
public class AmendmentPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient AmendmentDesk desk;
  @Inject transient DecisionDesk decisions;
  @Inject transient PreviewDesk previews;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private UUID id;
  private long seen;
  private String day;
  private String reason;
  private PreviewPeriod period = PreviewPeriod.LAST_MONTH;
  private transient Part file;
  private transient Amendment amendment;
  private transient List<TableDiff> differences;

  /** Finds it before anything is shown. */
  public void open() {
    amendment = desk.one(id);
    seen = amendment.version();
    day = amendment.inForceOn().toString();
  }

  /** Takes tables out of a file. */
  public String upload() {
    if (file == null || file.getSize() == 0) {
      throw Refused.field("file", "platform.upload.empty");
    }
    var sent = Upload.of(file);
    var changed = desk.upload(id, sent.name(), sent.content());
    return done(changed.isEmpty() ? "editions.uploaded.same" : "editions.uploaded");
  }

  /** Changes its day. */
  public String move() {
    desk.move(id, EditionsPage.day("day", day));
    return done("editions.moved");
  }

  /** Asks for a preview. */
  public String preview() {
    if (period == null) {
      throw Refused.field("period", "platform.field.choose");
    }
    desk.preview(id, period);
    return "/staff/amendment-preview.xhtml?faces-redirect=true&id=" + id;
  }

  /** Throws it away. */
  public String discard() {
    desk.discard(id);
    notes.done("editions.discarded");
    return "/staff/editions.xhtml?faces-redirect=true";
  }

  /** Proposes to put it in force. */
  public String propose() {
    decisions.propose(id, seen);
    return done("editions.proposed");
  }

  /** Puts it in force. */
  public String approve() {
    decisions.approve(id, seen);
    return done("editions.approved");
  }

  /** Does not agree. */
  public String decline() {
    decisions.decline(id, seen, reason);
    return done("editions.declined");
  }

  /** Proposes to take it back. */
  public String takeBack() {
    decisions.proposeWithdrawal(id, seen, reason);
    return done("editions.proposed");
  }

  /** Takes it back. */
  public String withdraw() {
    decisions.withdraw(id, seen);
    return done("editions.withdrawn");
  }

  /** Keeps it. */
  public String keep() {
    decisions.keep(id, seen);
    return done("editions.kept");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/amendment.xhtml?faces-redirect=true&id=" + id;
  }

  /** The amendment. */
  public Amendment getAmendment() {
    if (amendment == null) {
      amendment = desk.one(id);
    }
    return amendment;
  }

  /** What it changes, table by table. */
  public List<TableDiff> getDifferences() {
    if (differences == null) {
      differences = desk.differences(id);
    }
    return differences;
  }

  /** Whether the reader may decide about what is proposed. */
  public boolean isToDecide() {
    return desk.isToDecide(getAmendment());
  }

  /** Whether it is published, and its day has not come. */
  public boolean isToCome() {
    return desk.isToCome(getAmendment());
  }

  /** The first day of an edition that is newer than the one that it began with; null for none. */
  public Object getNewer() {
    return desk.newer(getAmendment()).orElse(null);
  }

  /** The preview, or null where nobody asked for one. */
  public Preview getPreview() {
    return previews.of(id).orElse(null);
  }

  /** The name of an account. */
  public String name(UUID account) {
    return desk.name(account);
  }

  /** The stretches of time to try it on. */
  public List<Choice> getPeriods() {
    return Stream.of(PreviewPeriod.values())
        .map(
            each ->
                new Choice(
                    each.name(), Messages.text(language.getLocale(), "editions.period." + each)))
        .toList();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public PreviewPeriod getPeriod() {
    return period;
  }

  public void setPeriod(PreviewPeriod period) {
    this.period = period;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}

package org.citycabinet.utility.notices;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.premises.Register;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.TypedTime;
import org.citycabinet.web.Upload;

/** Where staff write a notice, or change a draft (LUD-25). */
@Named
@ViewScoped
public class NoticeDraftPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient NoticeDesk desk;
  @Inject transient Templates templates;
  @Inject transient Register register;
  @Inject transient CurrentUser user;
  @Inject transient Operators operators;
  @Inject transient Language language;
  @Inject transient PageNotes notes;

  private final WordingForm words = new WordingForm();
  private final TargetForm target = new TargetForm();
  private UUID id;
  private int version;
  private UUID template;
  private NoticeKind kind = NoticeKind.INFORMATION;
  private String from;
  private String until;
  private String[] dropped = {};

  /** Fills the fields with the draft that is changed, and with a kept text where one is chosen. */
  public void open() {
    if (id != null) {
      fill(desk.one(id).notice());
    }
    if (template != null) {
      var chosen = templates.one(template);
      words.fill(chosen.getWords());
      kind = chosen.getKind() == null ? kind : chosen.getKind();
    }
  }

  private void fill(Notice notice) {
    notice.requireDraft();
    version = notice.getVersion();
    kind = notice.getKind();
    from = TypedTime.typed(notice.getFromAt(), zone());
    until = TypedTime.typed(notice.getUntilAt(), zone());
    target.fill(desk.target(id));
    words.fill(notice.getWords());
  }

  /** Keeps the draft and shows it as its readers will see it. */
  public String save() {
    if (id == null) {
      id = desk.write(draft());
    } else {
      desk.rewrite(id, version, draft());
    }
    notes.done("notices.desk.saved");
    return "/staff/notice.xhtml?faces-redirect=true&id=" + id;
  }

  private Draft draft() {
    var away = Arrays.stream(dropped).map(UUID::fromString).toList();
    var kept = target.isKept() ? desk.target(id).list() : "";
    return new Draft(
        kind, period(), target.target(kept), words.words(), Upload.sent("files"), away);
  }

  /** What is asked of no such notice is not read. */
  private Draft.Period period() {
    return kind.hasPeriod()
        ? new Draft.Period(
            TypedTime.read("from", from, zone()), TypedTime.read("until", until, zone()))
        : Draft.Period.NONE;
  }

  private ZoneId zone() {
    return operators.operator(user.operator()).zone();
  }

  /** The files that the draft has. */
  public List<Choice> getAttached() {
    return id == null
        ? List.of()
        : desk.one(id).notice().getAttachments().stream()
            .map(file -> new Choice(file.getDocument().toString(), file.getName()))
            .toList();
  }

  /** The texts to choose from. */
  public List<TextTemplate> getTemplates() {
    return templates.all(TemplatePurpose.NOTICE);
  }

  /** The operator's houses. */
  public List<Choice> getHouses() {
    return register.houses().stream()
        .map(each -> new Choice(each.getId().toString(), each.getAddress()))
        .toList();
  }

  /** The kinds to choose from. */
  public List<Choice> getKinds() {
    return choices("notices.kind.", Stream.of(NoticeKind.values()));
  }

  /** The audiences to choose from. */
  public List<Choice> getAudiences() {
    return choices("notices.audience.", Stream.of(Audience.values()));
  }

  private List<Choice> choices(String prefix, Stream<? extends Enum<?>> all) {
    return all.map(each -> new Choice(each.name(), text(prefix + each.name()))).toList();
  }

  private String text(String key) {
    return Messages.text(language.getLocale(), key);
  }

  /** The fields of the words. */
  public WordingForm getWords() {
    return words;
  }

  /** The fields of whom it is for. */
  public TargetForm getTarget() {
    return target;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public UUID getTemplate() {
    return template;
  }

  public void setTemplate(UUID template) {
    this.template = template;
  }

  public NoticeKind getKind() {
    return kind;
  }

  public void setKind(NoticeKind kind) {
    this.kind = kind;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String[] getDropped() {
    return dropped.clone();
  }

  public void setDropped(String[] dropped) {
    this.dropped = dropped == null ? new String[0] : dropped.clone();
  }
}

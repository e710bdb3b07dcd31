package org.citycabinet.utility.notices;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;

/** Where staff keep texts to use again. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Templates templates;
  @Inject transient Language language;
  @Inject transient PageNotes notes;

  private final WordingForm words = new WordingForm();
  private TemplatePurpose purpose = TemplatePurpose.NOTICE;
  private UUID id;
  private int version;
  private String name;
  private NoticeKind kind = NoticeKind.INFORMATION;

  /** Fills the fields with the text that is changed. */
  public void open() {
    if (id == null) {
      return;
    }
    var template = templates.one(id);
    purpose = template.purpose();
    version = template.getVersion();
    name = template.getName();
    kind = template.getKind();
    words.fill(template.getWords());
  }

  /** Keeps the text. */
  public String save() {
    var wish =
        new Templates.Wish(name, purpose == TemplatePurpose.NOTICE ? kind : null, words.words());
    if (id == null) {
      templates.write(purpose, wish);
    } else {
      templates.rewrite(id, version, wish);
    }
    notes.done("notices.template.saved");
    return list();
  }

  /** Throws it away. */
  public String discard() {
    templates.discard(id);
    notes.done("notices.template.discarded");
    return list();
  }

  private String list() {
    return "/staff/templates.xhtml?faces-redirect=true&purpose=" + purpose;
  }

  /** All of the purpose, by name. */
  public List<TextTemplate> getAll() {
    return templates.all(purpose);
  }

  /** The purposes, for the links that choose one. */
  public TemplatePurpose[] getPurposes() {
    return TemplatePurpose.values();
  }

  /** The kinds of notices. */
  public List<Choice> getKinds() {
    return Stream.of(NoticeKind.values())
        .map(
            each ->
                new Choice(
                    each.name(), Messages.text(language.getLocale(), "notices.kind." + each)))
        .toList();
  }

  /** The fields of the words. */
  public WordingForm getWords() {
    return words;
  }

  public TemplatePurpose getPurpose() {
    return purpose;
  }

  public void setPurpose(TemplatePurpose purpose) {
    this.purpose = purpose == null ? TemplatePurpose.NOTICE : purpose;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public NoticeKind getKind() {
    return kind;
  }

  public void setKind(NoticeKind kind) {
    this.kind = kind;
  }
}

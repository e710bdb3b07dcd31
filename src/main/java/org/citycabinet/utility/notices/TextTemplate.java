package org.citycabinet.utility.notices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** A text that an operator's staff keep to use again, in several languages (LUD-25). */
@Entity
@Table(name = "text_template")
public class TextTemplate {

  @Id private UUID id;
  private String operator;

  @Enumerated(EnumType.STRING)
  private TemplatePurpose purpose;

  private String name;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Version private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "text_template_text", joinColumns = @JoinColumn(name = "template_id"))
  @OrderBy("language")
  private List<Wording> words = new ArrayList<>();

  /** For the entity manager. */
  protected TextTemplate() {}

  TextTemplate(UUID id, String operator, TemplatePurpose purpose) {
    this.id = Objects.requireNonNull(id);
    this.operator = Objects.requireNonNull(operator);
    this.purpose = Objects.requireNonNull(purpose);
  }

  /**
   * Takes what its writer wants now.
   *
   * @param nowKind of a notice; null for an answer
   */
  void write(String nowName, NoticeKind nowKind, List<Wording> nowWords) {
    name = nowName;
    kind = nowKind;
    words.clear();
    words.addAll(nowWords);
  }

  /** The template's own key. */
  public UUID getId() {
    return id;
  }

  /** The code of the operator whose staff keep it. */
  public String getOperator() {
    return operator;
  }

  TemplatePurpose purpose() {
    return purpose;
  }

  /** What staff call it. */
  public String getName() {
    return name;
  }

  /** The kind of notice; null for an answer. */
  public NoticeKind getKind() {
    return kind;
  }

  /** Counts its changes. */
  public int getVersion() {
    return version;
  }

  /** Its words in each language that it is written in. */
  public List<Wording> getWords() {
    return List.copyOf(words);
  }

  /** Its words for somebody who reads that language. */
  public Wording words(Locale reader) {
    return Wording.in(reader, words).orElseThrow();
  }
}

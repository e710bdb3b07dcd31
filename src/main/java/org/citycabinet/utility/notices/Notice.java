package org.citycabinet.utility.notices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What an operator tells its subscribers (LUD-22).
 *
 * <p>Written and published in one go, and never changed after: a copy goes to each account that may
 * see one of the addresses on that day. Each opens its own copy.
 */
@Entity
@Table(name = "notice")
public class Notice {

  @Id private UUID id;
  private String operator;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  private String title;
  private String body;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "written_by")
  private UUID writtenBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "notice_attachment", joinColumns = @JoinColumn(name = "notice_id"))
  @OrderColumn(name = "position")
  private List<Attachment> attachments = new ArrayList<>();

  /** For the entity manager. */
  protected Notice() {}

  Notice(UUID id, String operator, Draft draft, UUID writtenBy, Instant publishedAt) {
    this.id = Objects.requireNonNull(id);
    this.operator = Objects.requireNonNull(operator);
    this.kind = draft.kind();
    this.title = draft.title();
    this.body = draft.body();
    this.audience = draft.audience();
    this.writtenBy = Objects.requireNonNull(writtenBy);
    this.publishedAt = Objects.requireNonNull(publishedAt);
  }

  void attach(Attachment attachment) {
    attachments.add(attachment);
  }

  /** The notice's own key, random and fit for an address line. */
  public UUID getId() {
    return id;
  }

  /** The code of the operator that wrote it. */
  public String getOperator() {
    return operator;
  }

  /** How urgent it is. */
  public NoticeKind getKind() {
    return kind;
  }

  /** Its title, one line. */
  public String getTitle() {
    return title;
  }

  /** Its text, paragraph by paragraph. */
  public List<String> getParagraphs() {
    return Arrays.stream(body.split("\\R+")).filter(line -> !line.isBlank()).toList();
  }

  String body() {
    return body;
  }

  /** Whom it was for. */
  public Audience getAudience() {
    return audience;
  }

  /** When it was published. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** The files that go with it. */
  public List<Attachment> getAttachments() {
    return List.copyOf(attachments);
  }
}

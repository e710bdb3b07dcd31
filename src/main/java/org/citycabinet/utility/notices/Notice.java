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
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.words.Refused;

/**
 * What an operator tells its subscribers (LUD-22).
 *
 * <p>A draft is changed at will, sent at once or scheduled. Once out it never changes: a copy goes
 * to each account that may see one of the addresses on that day. It may be withdrawn or corrected.
 */
@Entity
@Table(name = "notice")
public class Notice {

  @Id private UUID id;
  private String operator;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Enumerated(EnumType.STRING)
  private NoticeState state;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  private UUID person;
  private UUID house;

  @Column(name = "from_at")
  private Instant fromAt;

  @Column(name = "until_at")
  private Instant untilAt;

  @Column(name = "written_by")
  private UUID writtenBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "send_at")
  private Instant sendAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_why")
  private String withdrawnWhy;

  private UUID corrects;
  @Version private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "notice_text", joinColumns = @JoinColumn(name = "notice_id"))
  @OrderBy("language")
  private List<Wording> words = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "notice_attachment", joinColumns = @JoinColumn(name = "notice_id"))
  @OrderColumn(name = "position")
  private List<Attachment> attachments = new ArrayList<>();

  /** For the entity manager. */
  protected Notice() {}

  Notice(UUID id, String operator, UUID writtenBy) {
    this.id = id;
    this.operator = operator;
    this.writtenBy = writtenBy;
    this.state = NoticeState.DRAFT;
  }

  /**
   * Takes what its writer wants now.
   *
   * @param targetPerson the one person it is for, or null
   * @throws Refused where it is no longer a draft
   */
  void write(Draft draft, UUID targetPerson, Instant now) {
    requireDraft();
    kind = draft.kind();
    fromAt = draft.periodOfKind().from();
    untilAt = draft.periodOfKind().until();
    audience = draft.target().audience();
    person = targetPerson;
    house = audience == Audience.HOUSE ? draft.target().house() : null;
    words.clear();
    words.addAll(draft.written());
    attachments.removeIf(file -> draft.dropped().contains(file.getDocument()));
    changedAt = now;
  }

  void attach(Attachment attachment) {
    attachments.add(attachment);
  }

  /** Makes this draft one that takes the place of another: the same words for the same people. */
  void correct(Notice other, Instant now) {
    kind = other.kind;
    fromAt = other.fromAt;
    untilAt = other.untilAt;
    audience = other.audience;
    person = other.person;
    house = other.house;
    words.addAll(other.words);
    attachments.addAll(other.attachments);
    corrects = other.id;
    changedAt = now;
  }

  /**
   * Sets the time at which it is sent.
   *
   * @throws Refused where it is no draft, or the time is not to come
   */
  void schedule(Instant at, Instant now) {
    requireDraft();
    if (!at.isAfter(now)) {
      throw Refused.field("at", "notices.refused.past");
    }
    sendAt = at;
    state = NoticeState.SCHEDULED;
  }

  /** Makes a scheduled one a draft again. */
  void unschedule() {
    if (state == NoticeState.SCHEDULED) {
      sendAt = null;
      state = NoticeState.DRAFT;
    }
  }

  /**
   * It leaves now.
   *
   * @throws Refused where it has left before
   */
  void publish(Instant now) {
    if (state != NoticeState.DRAFT && state != NoticeState.SCHEDULED) {
      throw Refused.rule("notices.refused.out");
    }
    publishedAt = now;
    state = NoticeState.SENDING;
  }

  /** Everybody has it. */
  void arrive() {
    state = NoticeState.SENT;
  }

  /**
   * It holds no more.
   *
   * @param why in words for its readers; empty where another notice takes its place
   * @throws Refused where it is not out
   */
  void withdraw(String why, Instant now) {
    if (!state.isOut()) {
      throw Refused.rule("notices.refused.notOut");
    }
    withdrawnAt = now;
    withdrawnWhy = why;
    state = NoticeState.WITHDRAWN;
  }

  void requireDraft() {
    if (state != NoticeState.DRAFT) {
      throw Refused.rule("notices.refused.out");
    }
  }

  /** Whether it stands on top whoever has opened it: an emergency while it holds. */
  public boolean isPinned(Instant now) {
    return kind == NoticeKind.EMERGENCY
        && state.isOut()
        && !now.isBefore(fromAt)
        && now.isBefore(untilAt);
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

  /** How far it is. */
  public NoticeState getState() {
    return state;
  }

  /** Its words for somebody who reads that language. */
  public Wording words(Locale reader) {
    return Wording.in(reader, words).orElseThrow();
  }

  /** Its words in all languages that it is written in. */
  public List<Wording> getWords() {
    return List.copyOf(words);
  }

  /** Its title for somebody who reads that language, one line. */
  public String title(Locale reader) {
    return words(reader).getTitle();
  }

  /** Whom it was for. */
  public Audience getAudience() {
    return audience;
  }

  UUID person() {
    return person;
  }

  /** The house it is for, where it is for one. */
  public UUID getHouse() {
    return house;
  }

  /** From when an emergency holds or work is done; null for news. */
  public Instant getFromAt() {
    return fromAt;
  }

  /** The first instant at which it holds no more; null for news. */
  public Instant getUntilAt() {
    return untilAt;
  }

  /** When it was written last. */
  public Instant getChangedAt() {
    return changedAt;
  }

  /** When it is to be sent; null where no time is set. */
  public Instant getSendAt() {
    return sendAt;
  }

  /** When it was published; null before. */
  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** When it was withdrawn; null where it was not. */
  public Instant getWithdrawnAt() {
    return withdrawnAt;
  }

  /** Why it was withdrawn, in words for its readers; empty where another takes its place. */
  public String getWithdrawnWhy() {
    return withdrawnWhy;
  }

  /** The key of the notice in whose stead this one is; null where it is in nobody's. */
  public UUID getCorrects() {
    return corrects;
  }

  /** Counts its changes; who changes it names the one that was seen. */
  public int getVersion() {
    return version;
  }

  /** The files that go with it. */
  public List<Attachment> getAttachments() {
    return List.copyOf(attachments);
  }
}

package org.citycabinet.utility.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.language.Languages;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.imports.Contents.Content;

/**
 * A file that was handed over.
 *
 * <p>It waits, is gone through entry by entry, and is done; or it was no such file at all and is
 * refused. How far it is stands in the same transaction as what its entries made: whoever goes on
 * with it after a crash begins where that transaction ended.
 */
@Entity
@Table(name = "import_run")
public class Import {
  private static final int NAME_LENGTH = 200;
  private static final int PERCENT = 100;

  @Id private UUID id;
  private String operator;

  @Enumerated(EnumType.STRING)
  private ImportKind kind;

  private String name;
  private UUID content;
  private String charset;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column(name = "line_count")
  private long lineCount;

  @Column(name = "check_only")
  private boolean checkOnly;

  @Column(name = "sent_by")
  private String sentBy;

  private UUID account;
  private String language;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  private String reason;

  @Column(name = "entries_done")
  private long entriesDone;

  @Column(name = "lines_done")
  private long linesDone;

  private long made;
  private long changed;
  private long same;
  private long refused;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** How far it is. */
  public enum State {
    /** It was not begun yet. */
    WAITING,
    /** It is being gone through. */
    RUNNING,
    /** All entries were gone through. */
    DONE,
    /** It was no such file. */
    REFUSED
  }

  /** For the entity manager. */
  protected Import() {}

  /**
   * A file that came.
   *
   * @param name the file's name without folders
   * @param checkOnly whether nothing is to be changed
   */
  Import(Task task, ImportKind kind, String name, Content content, boolean checkOnly) {
    this.id = Ids.next();
    this.operator = Objects.requireNonNull(task.operator());
    this.sentBy = task.by();
    this.account = task.account();
    this.language = task.language().getLanguage();
    this.kind = Objects.requireNonNull(kind);
    this.name = name.substring(Math.max(0, name.length() - NAME_LENGTH));
    this.content = content.id();
    this.charset = content.charset().name();
    this.sizeBytes = content.sizeBytes();
    this.lineCount = content.lines();
    this.checkOnly = checkOnly;
  }

  /** It came at that time. */
  Import at(Instant time) {
    receivedAt = time;
    return this;
  }

  /** It is no such file. */
  Import refused(String why, Instant time) {
    state = State.REFUSED;
    reason = why;
    endedAt = time;
    return this;
  }

  /** The same file once more, and in earnest: it was only checked so far. */
  Import inEarnest(Task task) {
    var stored = new Content(content, Charset.forName(charset), sizeBytes, lineCount);
    return new Import(task, kind, name, stored, false);
  }

  /**
   * Goes on behind some entries.
   *
   * @param results what came of them
   * @param line the last line that they have
   */
  void advance(List<Result> results, long line) {
    state = State.RUNNING;
    Map<Effect, Long> counts = new EnumMap<>(Effect.class);
    results.forEach(result -> counts.merge(result.effect(), 1L, Long::sum));
    made += counts.getOrDefault(Effect.MADE, 0L);
    changed += counts.getOrDefault(Effect.CHANGED, 0L);
    same += counts.getOrDefault(Effect.SAME, 0L);
    refused += counts.getOrDefault(Effect.REFUSED, 0L);
    entriesDone += results.size();
    linesDone = line;
  }

  /** All its entries were gone through. */
  void end(Instant time) {
    state = State.DONE;
    linesDone = lineCount;
    endedAt = time;
  }

  /** For whom it is taken. */
  Task task() {
    return new Task(operator, sentBy, account, Languages.of(language));
  }

  UUID content() {
    return content;
  }

  Charset charset() {
    return Charset.forName(charset);
  }

  /** The public identifier. */
  public UUID getId() {
    return id;
  }

  /** What it is about. */
  public ImportKind getKind() {
    return kind;
  }

  /** The file's name. */
  public String getName() {
    return name;
  }

  /** How its letters are written, such as {@code UTF-8}. */
  public String getCharset() {
    return charset;
  }

  /** Whether it is gone through without changing anything. */
  public boolean isCheckOnly() {
    return checkOnly;
  }

  /** Who handed it over. */
  public String getSentBy() {
    return sentBy;
  }

  /** Whether it came by the folder. */
  public boolean isFromFolder() {
    return account == null;
  }

  /** When it came. */
  public Instant getReceivedAt() {
    return receivedAt;
  }

  /** When its last entry was gone through; empty before. */
  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** How far it is. */
  public State getState() {
    return state;
  }

  /** Whether there is more to come of it. */
  public boolean isUnderWay() {
    return state == State.WAITING || state == State.RUNNING;
  }

  /** Why it was refused as a whole; null where it was not. */
  public String getReason() {
    return reason;
  }

  /** How many entries were gone through. */
  public long getEntriesDone() {
    return entriesDone;
  }

  /** How many lines the file has, the one with the names of the columns among them. */
  public long getLineCount() {
    return lineCount;
  }

  /** How many of its lines were gone through. */
  public long getLinesDone() {
    return linesDone;
  }

  /** The same in percent. */
  public long getPercent() {
    return lineCount == 0 ? 0 : linesDone * PERCENT / lineCount;
  }

  /** How many entries ended so. */
  public long count(Effect effect) {
    return switch (effect) {
      case MADE -> made;
      case CHANGED -> changed;
      case SAME -> same;
      case REFUSED -> refused;
    };
  }
}

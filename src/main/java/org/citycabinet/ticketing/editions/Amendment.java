package org.citycabinet.ticketing.editions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.citycabinet.operator.Folder;
import org.citycabinet.operator.Scheme;
import org.citycabinet.platform.FourEyes;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/**
 * A changed edition of an operator's terms (RIG-76).
 *
 * <p>It begins as a copy of an edition. While it is a draft its tables and its day change. One
 * administrator proposes to put it in force, another one agrees, which publishes it as an edition,
 * or declines with a reason, which makes it a draft again. Until its day comes two of them can take
 * it back.
 */
@Entity
@Table(name = "amendment")
public class Amendment {
  @Id private UUID id;
  private String operator;

  @Column(name = "based_on")
  private UUID basedOn;

  @Column(name = "in_force_on")
  private LocalDate inForceOn;

  @Enumerated(EnumType.STRING)
  private AmendmentState state;

  @Column(name = "begun_by")
  private UUID begunBy;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  private String note;

  @Embedded private FourEyes eyes;

  private UUID edition;

  @Embedded
  @AttributeOverride(name = "proposedBy", column = @Column(name = "withdrawal_by"))
  @AttributeOverride(name = "proposedAt", column = @Column(name = "withdrawal_at"))
  @AttributeOverride(name = "decidedBy", column = @Column(name = "withdrawn_by"))
  @AttributeOverride(name = "decidedAt", column = @Column(name = "withdrawn_at"))
  private FourEyes withdrawal;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "amendment_table", joinColumns = @JoinColumn(name = "amendment"))
  @MapKeyColumn(name = "name")
  @Column(name = "content")
  private Map<String, String> texts;

  @Version private long version;

  protected Amendment() {}

  /** Begins as a copy of an edition. */
  Amendment(Scheme base, LocalDate inForceOn, UUID account, Instant at) {
    this.id = Ids.next();
    this.operator = base.operator().code();
    this.basedOn = base.edition();
    this.inForceOn = inForceOn;
    this.state = AmendmentState.DRAFT;
    this.begunBy = account;
    this.begunAt = at;
    this.changedAt = at;
    this.note = "";
    this.texts = new TreeMap<>(base.texts());
  }

  /**
   * Replaces tables.
   *
   * @param changed by their names; all others stay
   * @throws Refused where it is no draft any more
   */
  void change(Map<String, String> changed, Instant at) {
    mustBeOpen();
    texts.putAll(changed);
    changedAt = at;
  }

  /**
   * Is to come into force on another day.
   *
   * @throws Refused where it is no draft any more
   */
  void move(LocalDate day, Instant at) {
    mustBeOpen();
    inForceOn = day;
    changedAt = at;
  }

  /**
   * Somebody proposes to put it in force.
   *
   * @throws Refused where it is no draft any more
   */
  void propose(UUID account, Instant at) {
    mustBeOpen();
    eyes = new FourEyes(account, at);
    note = "";
    state = AmendmentState.PROPOSED;
  }

  /**
   * Somebody else agrees.
   *
   * @param publish publishes its tables, and tells as which edition
   * @throws Refused where the same person proposed it, or it is not proposed
   */
  void approve(UUID account, Function<Folder, UUID> publish, Instant at) {
    mustBe(AmendmentState.PROPOSED);
    eyes.decide(account, at);
    edition = publish.apply(folder());
    state = AmendmentState.APPROVED;
  }

  /**
   * Somebody else does not agree.
   *
   * @throws Refused where it is not proposed, or at the field {@code reason}
   */
  void decline(UUID account, String reason, Instant at) {
    mustBe(AmendmentState.PROPOSED);
    String why = Reason.of(reason);
    eyes.decide(account, at);
    note = why;
    state = AmendmentState.DECLINED;
  }

  /**
   * Somebody wants it back before its day.
   *
   * @throws Refused where it is not in force to come, or at the field {@code reason}
   */
  void proposeWithdrawal(UUID account, String reason, Instant at) {
    mustBe(AmendmentState.APPROVED);
    note = Reason.of(reason);
    withdrawal = new FourEyes(account, at);
    state = AmendmentState.WITHDRAWING;
  }

  /**
   * Somebody else agrees to take it back.
   *
   * @throws Refused where the same person proposed that, or nobody did
   */
  void withdraw(UUID account, Instant at) {
    mustBe(AmendmentState.WITHDRAWING);
    withdrawal.decide(account, at);
    state = AmendmentState.WITHDRAWN;
  }

  /**
   * Somebody else keeps it.
   *
   * @throws Refused where the same person proposed to take it back, or nobody did
   */
  void keep(UUID account, Instant at) {
    mustBe(AmendmentState.WITHDRAWING);
    withdrawal.decide(account, at);
    note = "";
    state = AmendmentState.APPROVED;
  }

  /**
   * Makes sure that who decides has looked at it as it is.
   *
   * @param seen its version when it was shown
   * @throws Refused where somebody changed it meanwhile
   */
  void mustBeAsSeen(long seen) {
    if (version != seen) {
      throw Refused.rule("editions.changed-meanwhile");
    }
  }

  void mustBeOpen() {
    if (!state.isOpen()) {
      throw Refused.rule("editions.not-open");
    }
  }

  private void mustBe(AmendmentState wanted) {
    if (state != wanted) {
      throw Refused.rule("platform.four-eyes.decided");
    }
  }

  /** Its tables as those of an edition. */
  Folder folder() {
    return new Folder(operator, inForceOn, new TreeMap<>(texts));
  }

  /** Its tables as those of an edition, with some replaced. */
  Folder folderWith(Map<String, String> changed) {
    var all = new TreeMap<>(texts);
    all.putAll(changed);
    return new Folder(operator, inForceOn, all);
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The edition that it began as a copy of. */
  public UUID basedOn() {
    return basedOn;
  }

  /** The first day on which it is, or is to be, in force. */
  public LocalDate inForceOn() {
    return inForceOn;
  }

  /** Counts its changes: what was shown is what is there while it is the same. */
  public long version() {
    return version;
  }

  /** Where it stands. */
  public AmendmentState state() {
    return state;
  }

  /** The account of who began it. */
  public UUID begunBy() {
    return begunBy;
  }

  /** When it was begun. */
  public Instant begunAt() {
    return begunAt;
  }

  /** When its tables or its day changed last. */
  public Instant changedAt() {
    return changedAt;
  }

  /** Why it was declined, or is to be or was taken back; empty otherwise. */
  public String note() {
    return note;
  }

  /** Who proposed to put it in force and who decided; empty while nobody has. */
  public Optional<FourEyes> eyes() {
    return Optional.ofNullable(eyes);
  }

  /** Who proposed to take it back and who decided; empty while nobody has. */
  public Optional<FourEyes> withdrawal() {
    return Optional.ofNullable(withdrawal);
  }

  /** The proposal that waits for a second person. */
  Optional<FourEyes> waiting() {
    return state == AmendmentState.WITHDRAWING ? withdrawal() : eyes().filter(FourEyes::isOpen);
  }

  /** The edition that it is, or was, published as. */
  public Optional<UUID> edition() {
    return Optional.ofNullable(edition);
  }
}

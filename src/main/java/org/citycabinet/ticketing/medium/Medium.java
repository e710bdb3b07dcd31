package org.citycabinet.ticketing.medium;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * A fare medium: a card or an app identifier.
 *
 * <p>It is issued under a serial number that counts on by one within its operator. It may be
 * blocked for several reasons at once and is good again when the last one is lifted; a reason that
 * stands for good (RIG-41) is never lifted, the medium is void.
 */
@Entity
@Table(name = "medium")
@NamedQuery(name = Medium.BY_NUMBER, query = Medium.OF_NUMBER)
// Named, because every tap asks it: a lock that is set later on makes its SQL be written anew.
@NamedQuery(
    name = Medium.LOCKED_BY_NUMBER,
    query = Medium.OF_NUMBER,
    lockMode = LockModeType.PESSIMISTIC_WRITE)
public class Medium {
  static final String BY_NUMBER = "Medium.byNumber";
  static final String LOCKED_BY_NUMBER = "Medium.lockedByNumber";
  static final String OF_NUMBER =
      "select m from Medium m where m.operator = :operator and m.number = :number";

  @Id private UUID id;
  private String operator;
  private String number;

  @Enumerated(EnumType.STRING)
  private MediumKind kind;

  @Column(name = "issue_serial")
  private long issueSerial;

  private UUID holder;

  @Column(name = "holder_name")
  private String holderName;

  private UUID photograph;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "block_reason")
  private BlockReason blockReason;

  @Column(name = "blocked_at")
  private Instant blockedAt;

  @Column(name = "replaced_by")
  private UUID replacedBy;

  @Column(name = "chip_uid")
  private String chipUid;

  @Column(name = "chip_key")
  private Long chipKey;

  @OneToMany(mappedBy = "medium", cascade = CascadeType.ALL)
  @OrderBy("blockedAt")
  private List<Block> blocks;

  @Version private long version;

  protected Medium() {}

  Medium(UUID id, Issue issue, long issueSerial, LocalDate issuedOn) {
    this.id = id;
    this.operator = issue.operator();
    this.number = issue.number().text();
    this.kind = issue.kind();
    this.issueSerial = issueSerial;
    this.holder = issue.holder();
    this.holderName = issue.holderName();
    this.photograph = issue.photograph();
    this.issuedOn = issuedOn;
    this.expiresOn = issue.expiresOn();
    // Not at the field: there each lock on a medium would read it.
    blocks = new ArrayList<>();
  }

  /**
   * Adds a reason against it; where the same one stands already, nothing happens.
   *
   * @return whether the shown reason changed
   */
  boolean block(BlockReason reason, Instant at) {
    if (standsFor(reason)) {
      return false;
    }
    blocks.add(new Block(Ids.next(), this, reason, at, null));
    return showGravest();
  }

  /** Suspends it until the end of that day; says whether the shown reason changed. */
  boolean suspend(LocalDate lastDay, Instant at) {
    blocks.stream().filter(b -> b.isOpenFor(BlockReason.SUSPENDED)).forEach(b -> b.lift(at));
    blocks.add(new Block(Ids.next(), this, BlockReason.SUSPENDED, at, lastDay));
    return showGravest();
  }

  /**
   * Takes a reason away; where it does not stand, nothing happens.
   *
   * @return whether the shown reason changed
   * @throws Refused where the reason stands for good (RIG-41)
   */
  boolean unblock(BlockReason reason, Instant at) {
    if (reason.isForGood() && standsFor(reason)) {
      throw Refused.clause("41", "medium.block.for-good");
    }
    blocks.stream().filter(b -> b.isOpenFor(reason)).forEach(b -> b.lift(at));
    return showGravest();
  }

  /** Another medium takes its place. */
  void replaceBy(UUID successor) {
    replacedBy = successor;
  }

  /** Its chip answers by that number; null where nobody knows by which. */
  void carry(ChipUid chip) {
    chipUid = chip == null ? null : chip.text();
    chipKey = chip == null ? null : (Long) chip.key();
  }

  private boolean standsFor(BlockReason reason) {
    return blocks.stream().anyMatch(b -> b.isOpenFor(reason));
  }

  private boolean showGravest() {
    var gravest = blocks.stream().filter(Block::isOpen).min(Comparator.comparing(Block::reason));
    var reason = gravest.map(Block::reason).orElse(null);
    var changed = reason != blockReason;
    blockReason = reason;
    blockedAt = gravest.map(Block::blockedAt).orElse(null);
    return changed;
  }

  /**
   * Makes sure that something can be loaded to it on that day.
   *
   * @throws Refused at the field {@code number} where it is blocked or its last day is over
   */
  public void mustBeGood(LocalDate today) {
    if (expiresOn != null && today.isAfter(expiresOn)) {
      throw Refused.field("number", "medium.number.expired", expiresOn);
    }
    if (isBlocked()) {
      throw Refused.field("number", "medium.number.blocked");
    }
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The code of the operator that issued it. */
  public String operator() {
    return operator;
  }

  /** What stands on it. */
  public MediumNumber number() {
    return new MediumNumber(number);
  }

  /** What it is. */
  public MediumKind kind() {
    return kind;
  }

  /** Its place among its operator's media, from 0 on without gaps. */
  public long issueSerial() {
    return issueSerial;
  }

  /** The account of the person it belongs to, where one is known. */
  public Optional<UUID> holder() {
    return Optional.ofNullable(holder);
  }

  /** The name on a personalised one. */
  public Optional<String> holderName() {
    return Optional.ofNullable(holderName);
  }

  /** The picture on it. */
  public Optional<UUID> photograph() {
    return Optional.ofNullable(photograph);
  }

  /** The day on which it was handed out. */
  public LocalDate issuedOn() {
    return issuedOn;
  }

  /** Its last day of use. */
  public Optional<LocalDate> expiresOn() {
    return Optional.ofNullable(expiresOn);
  }

  /** The gravest of the reasons that stand against it. */
  public Optional<BlockReason> blockReason() {
    return Optional.ofNullable(blockReason);
  }

  /** The gravest of the reasons that stood against it then. */
  public Optional<BlockReason> blockReason(Instant at) {
    return blocks.stream()
        .filter(block -> block.stoodAt(at))
        .map(Block::reason)
        .min(Comparator.naturalOrder());
  }

  /** Since when that reason stands. */
  public Optional<Instant> blockedAt() {
    return Optional.ofNullable(blockedAt);
  }

  /** The medium that took its place, where one did. */
  public Optional<UUID> replacedBy() {
    return Optional.ofNullable(replacedBy);
  }

  /** The number by which its chip answers, where it is known. */
  public Optional<ChipUid> chip() {
    return Optional.ofNullable(chipUid).map(ChipUid::new);
  }

  /** How a blocklist names it. */
  BlockedSerial listed() {
    return new BlockedSerial(issueSerial, chipUid);
  }

  /** Every reason that stands or stood against it, the oldest first. */
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Whether any reason stands against it. */
  public boolean isBlocked() {
    return blockReason != null;
  }

  /**
   * Whether what is on it is still its holder's to move: it was not given up, and the operator does
   * not hold it on suspicion, suspended or in an inspector's hands (RIG-69, VEN-30).
   */
  public boolean isLeft() {
    return blockReason == null || !blockReason.isHeldBack();
  }

  /** Whether an inspector holds it, whatever else stands against it (RIG-68). */
  boolean isRetained() {
    return standsFor(BlockReason.RETAINED);
  }

  /** Whether it is void for good (RIG-41). */
  public boolean isVoid() {
    return blockReason != null && blockReason.isForGood();
  }

  /**
   * Whether a concession can be attached to it: it is tied to an identified person (VEN-15), be it
   * in the operator's app (LIE-09).
   */
  public boolean canCarryConcession() {
    return kind.isPersonalised() || (kind == MediumKind.APP && holder != null);
  }
}

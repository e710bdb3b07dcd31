package org.citycabinet.utility.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/**
 * What a meter showed, as somebody gave it for a month.
 *
 * <p>Never changed: a correction is a new version of the same month, and the older one is kept with
 * the instant at which it was replaced (LUD-20).
 */
@Entity
@Table(name = "reading")
public class Reading {

  @Id private UUID id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private Meter meter;

  @Column(name = "for_month")
  private LocalDate forMonth;

  private int register;
  private int version;
  private BigDecimal value;

  @Column(name = "rolled_over")
  private boolean rolledOver;

  @Enumerated(EnumType.STRING)
  private ReadingSource source;

  @Enumerated(EnumType.STRING)
  private ReadingQuality quality;

  @Column(name = "read_on")
  private LocalDate readOn;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "account")
  private UUID account;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  /** For the entity manager. */
  protected Reading() {}

  /**
   * What a register showed.
   *
   * @param value the number
   * @param rolledOver whether it went past its highest number since the reading before
   */
  public record Shown(BigDecimal value, boolean rolledOver) {

    public Shown {
      Objects.requireNonNull(value);
    }
  }

  /**
   * Who gave a reading, how and when.
   *
   * @param source how it came
   * @param quality how far it can be trusted
   * @param readOn the day in the operator's zone
   * @param takenAt the instant at which it came in
   * @param account who gave it; null where no person did
   */
  public record Origin(
      ReadingSource source,
      ReadingQuality quality,
      LocalDate readOn,
      Instant takenAt,
      UUID account) {}

  /** A month's first reading of a register. */
  public Reading(UUID id, MeterRegister of, YearMonth month, Shown shown, Origin origin) {
    this.id = Objects.requireNonNull(id);
    this.meter = of.meter();
    this.register = of.number();
    this.forMonth = month.atDay(1);
    this.version = 1;
    this.value = shown.value();
    this.rolledOver = shown.rolledOver();
    this.source = origin.source();
    this.quality = origin.quality();
    this.readOn = origin.readOn();
    this.takenAt = origin.takenAt();
    this.account = origin.account();
  }

  /** The key of this version. */
  public UUID id() {
    return id;
  }

  /** The register that was read. */
  public MeterRegister register() {
    return new MeterRegister(meter, register);
  }

  /** What the rules need to know of it. */
  Series.Point point() {
    return new Series.Point(month(), readOn, value(), quality, rolledOver);
  }

  /** The month that it counts for. */
  public YearMonth month() {
    return YearMonth.from(forMonth);
  }

  /** What the register showed, with as many decimals as the dial has. */
  public BigDecimal value() {
    return value.setScale(meter.dial().decimals());
  }

  boolean isRolledOver() {
    return rolledOver;
  }

  UUID account() {
    return account;
  }

  /** When a newer version of the same month came, or null while it stands. */
  public Instant replacedAt() {
    return replacedAt;
  }

  /** The day on which it was read. */
  public LocalDate readOn() {
    return readOn;
  }

  /** When it arrived. */
  public Instant takenAt() {
    return takenAt;
  }

  /** Which one of its month it is, from 1. */
  public int version() {
    return version;
  }

  /** On what way it came. */
  public ReadingSource source() {
    return source;
  }

  /** How sure it is. */
  public ReadingQuality quality() {
    return quality;
  }

  /** Whether it says just that: sent twice, it is kept once. */
  public boolean says(Shown shown) {
    return value.compareTo(shown.value()) == 0
        && rolledOver == shown.rolledOver()
        && quality != ReadingQuality.ESTIMATED;
  }

  /** Steps back for a newer version of the same month. */
  public Reading replacedBy(UUID newId, Shown corrected, Origin origin) {
    if (replacedAt != null) {
      throw new IllegalStateException("already replaced");
    }
    replacedAt = origin.takenAt();
    var newer = new Reading(newId, register(), month(), corrected, origin);
    newer.version = version + 1;
    return newer;
  }
}

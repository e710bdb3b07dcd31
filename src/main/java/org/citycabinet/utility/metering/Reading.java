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
  record Shown(BigDecimal value, boolean rolledOver) {

    Shown {
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
  record Origin(
      ReadingSource source,
      ReadingQuality quality,
      LocalDate readOn,
      Instant takenAt,
      UUID account) {}

  /** A month's first reading of a register. */
  Reading(UUID id, MeterRegister of, YearMonth month, Shown shown, Origin origin) {
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

  UUID id() {
    return id;
  }

  MeterRegister register() {
    return new MeterRegister(meter, register);
  }

  /** What the rules need to know of it. */
  Series.Point point() {
    return new Series.Point(month(), readOn, value(), quality, rolledOver);
  }

  YearMonth month() {
    return YearMonth.from(forMonth);
  }

  BigDecimal value() {
    return value.setScale(meter.dial().decimals());
  }

  boolean isRolledOver() {
    return rolledOver;
  }

  UUID account() {
    return account;
  }

  /** When a newer version of the same month came, or null while it stands. */
  Instant replacedAt() {
    return replacedAt;
  }

  LocalDate readOn() {
    return readOn;
  }

  Instant takenAt() {
    return takenAt;
  }

  int version() {
    return version;
  }

  ReadingSource source() {
    return source;
  }

  ReadingQuality quality() {
    return quality;
  }

  /** Whether it says just that: sent twice, it is kept once. */
  boolean says(Shown shown) {
    return value.compareTo(shown.value()) == 0
        && rolledOver == shown.rolledOver()
        && quality != ReadingQuality.ESTIMATED;
  }

  /** Steps back for a newer version of the same month. */
  Reading replacedBy(UUID newId, Shown corrected, Origin origin) {
    if (replacedAt != null) {
      throw new IllegalStateException("already replaced");
    }
    replacedAt = origin.takenAt();
    var newer = new Reading(newId, register(), month(), corrected, origin);
    newer.version = version + 1;
    return newer;
  }
}

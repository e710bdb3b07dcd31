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

  private int version;
  private BigDecimal value;

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

  Reading(UUID id, Meter meter, YearMonth month, int version, BigDecimal value, Origin origin) {
    this.id = Objects.requireNonNull(id);
    this.meter = Objects.requireNonNull(meter);
    this.forMonth = month.atDay(1);
    this.version = version;
    this.value = Objects.requireNonNull(value);
    this.source = origin.source();
    this.quality = origin.quality();
    this.readOn = origin.readOn();
    this.takenAt = origin.takenAt();
    this.account = origin.account();
  }

  Meter meter() {
    return meter;
  }

  YearMonth month() {
    return YearMonth.from(forMonth);
  }

  BigDecimal value() {
    return value.setScale(meter.face().decimals());
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

  /** Steps back for a newer version of the same month. */
  Reading replacedBy(UUID newId, BigDecimal corrected, Origin origin) {
    if (replacedAt != null) {
      throw new IllegalStateException("already replaced");
    }
    replacedAt = origin.takenAt();
    return new Reading(newId, meter, month(), version + 1, corrected, origin);
  }
}

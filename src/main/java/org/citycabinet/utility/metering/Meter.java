package org.citycabinet.utility.metering;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A meter at an address (LUD-15).
 *
 * <p>Put in with a first reading, read every month, verified now and then, and in the end taken
 * out. Its readings stay.
 */
@Entity
@Table(name = "meter")
public class Meter {

  @Id private UUID id;
  private String operator;

  @Column(name = "premise")
  private UUID premise;

  @Enumerated(EnumType.STRING)
  private ServiceKind kind;

  @Enumerated(EnumType.STRING)
  private MeterLocation location;

  private String number;
  private int digits;
  private int decimals;

  @Column(name = "installed_on")
  private LocalDate installedOn;

  @Column(name = "verified_until")
  private LocalDate verifiedUntil;

  @Column(name = "removed_on")
  private LocalDate removedOn;

  /** For the entity manager. */
  protected Meter() {}

  /**
   * What is written on a meter.
   *
   * @param kind what it measures
   * @param location where it hangs
   * @param number its number
   * @param digits whole digits on its face
   * @param decimals decimals on its face
   */
  record Face(ServiceKind kind, MeterLocation location, String number, int digits, int decimals) {}

  Meter(
      UUID id,
      String operator,
      UUID premise,
      Face face,
      LocalDate installedOn,
      LocalDate verifiedUntil) {
    this.id = Objects.requireNonNull(id);
    this.operator = Objects.requireNonNull(operator);
    this.premise = Objects.requireNonNull(premise);
    this.kind = face.kind();
    this.location = face.location();
    this.number = face.number();
    this.digits = face.digits();
    this.decimals = face.decimals();
    this.installedOn = Objects.requireNonNull(installedOn);
    this.verifiedUntil = verifiedUntil;
  }

  UUID id() {
    return id;
  }

  String operator() {
    return operator;
  }

  Face face() {
    return new Face(kind, location, number, digits, decimals);
  }

  Optional<Verification> verification() {
    return Optional.ofNullable(verifiedUntil).map(Verification::new);
  }

  /** The number that a person typed off its face. */
  BigDecimal parse(String typed) {
    return TypedReading.parse(typed, digits, decimals);
  }
}

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
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
  private int registers;
  private BigDecimal multiplier;

  @Enumerated(EnumType.STRING)
  private MeterUnit unit;

  @Column(name = "installed_on")
  private LocalDate installedOn;

  @Column(name = "verified_until")
  private LocalDate verifiedUntil;

  @Column(name = "removed_on")
  private LocalDate removedOn;

  @Column(name = "replaced_by")
  private UUID replacedBy;

  /** For the entity manager. */
  protected Meter() {}

  /**
   * What is written on a meter.
   *
   * @param kind what it measures
   * @param location where it hangs
   * @param number its number
   * @param unit in what it counts
   * @param registers how many registers it has, 1 to 4: one a tariff
   * @param dial how each of them counts
   */
  public record Face(
      ServiceKind kind,
      MeterLocation location,
      String number,
      MeterUnit unit,
      int registers,
      Dial dial) {

    /** No meter has more registers than these. */
    public static final int MOST_REGISTERS = 4;

    public Face {
      if (registers < 1 || registers > MOST_REGISTERS) {
        throw new IllegalArgumentException(registers + " registers");
      }
    }
  }

  /** Hangs a meter at a dwelling; {@code verifiedUntil} is null where nobody knows. */
  public Meter(
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
    this.unit = face.unit();
    this.registers = face.registers();
    this.digits = face.dial().digits();
    this.decimals = face.dial().decimals();
    this.multiplier = face.dial().multiplier();
    this.installedOn = Objects.requireNonNull(installedOn);
    this.verifiedUntil = verifiedUntil;
  }

  /** Its key; links to it carry it. */
  public UUID id() {
    return id;
  }

  /** The code of the operator who reads it. */
  public String operator() {
    return operator;
  }

  /** What can be read off it without its figures. */
  public Face face() {
    return new Face(kind, location, number, unit, registers, dial());
  }

  /** Whether it is the meter at that dwelling with that face. */
  boolean isOf(UUID place, Face written) {
    var own = face();
    return premise.equals(place)
        && own.kind() == written.kind()
        && own.location() == written.location()
        && own.unit() == written.unit()
        && own.registers() == written.registers()
        && own.dial().isLike(written.dial());
  }

  /** How its figures are written and counted. */
  public Dial dial() {
    return new Dial(digits, decimals, multiplier);
  }

  /** Its registers in their order. */
  public Stream<MeterRegister> eachRegister() {
    return IntStream.rangeClosed(1, registers).mapToObj(n -> new MeterRegister(this, n));
  }

  /** The first day on which it hung there. */
  public LocalDate installedOn() {
    return installedOn;
  }

  /** The dwelling at which it hangs. */
  public UUID premise() {
    return premise;
  }

  /**
   * Takes it out; another hangs in its place from that day on.
   *
   * @throws IllegalStateException where it has been taken out before
   */
  public void replaceBy(Meter other, LocalDate day) {
    if (isArchived()) {
      throw new IllegalStateException("taken out before");
    }
    removedOn = Objects.requireNonNull(day);
    replacedBy = other.id;
  }

  /** The day on which it was taken out, or null. */
  LocalDate removedOn() {
    return removedOn;
  }

  /** Whether it has been taken out: it takes no more readings. */
  public boolean isArchived() {
    return removedOn != null;
  }

  /**
   * Was verified anew.
   *
   * @return whether that is another last day than was known
   */
  boolean verifyUntil(LocalDate day) {
    boolean isNew = !Objects.equals(verifiedUntil, day);
    verifiedUntil = Objects.requireNonNull(day);
    return isNew;
  }

  /** Until when it is verified; empty where nobody knows. */
  public Optional<Verification> verification() {
    return Optional.ofNullable(verifiedUntil).map(Verification::new);
  }
}

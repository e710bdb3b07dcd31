package org.citycabinet.ticketing.authorisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.fleet.Vehicle;
import org.citycabinet.ticketing.validation.CodeTaps.Decided;

/**
 * That a trip was authorised from a telephone: with which ticket, in which vehicle, when and how
 * (RIG-55). It has the identifier of its tap and never changes.
 */
@Entity
@Table(name = "authorisation")
public class Authorisation {
  @Id private UUID id;
  private String operator;
  private UUID medium;
  private UUID ticket;

  @Column(name = "vehicle_number")
  private String vehicleNumber;

  private String line;

  @Enumerated(EnumType.STRING)
  private Means means;

  @Column(name = "authorised_at")
  private Instant authorisedAt;

  @Column(name = "valid_until")
  private Instant validUntil;

  protected Authorisation() {}

  Authorisation(UUID medium, Decided decided, Vehicle vehicle, Means means) {
    this.id = decided.id();
    this.operator = vehicle.getOperator();
    this.medium = medium;
    this.ticket = decided.ticket();
    this.vehicleNumber = vehicle.getNumber();
    this.line = decided.line().orElse(null);
    this.means = means;
    this.authorisedAt = decided.at();
    this.validUntil = decided.validUntil();
  }

  /** Its identifier, which is the tap's. */
  public UUID id() {
    return id;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The medium that holds the ticket. */
  public UUID medium() {
    return medium;
  }

  /** The ticket that the trip is made with; empty where stored value paid for it. */
  public Optional<UUID> ticket() {
    return Optional.ofNullable(ticket);
  }

  /** The five digits on the vehicle. */
  public String vehicleNumber() {
    return vehicleNumber;
  }

  /** The line, as far as it was known. */
  public Optional<String> line() {
    return Optional.ofNullable(line);
  }

  /** How the vehicle was named. */
  public Means means() {
    return means;
  }

  /** When. */
  public Instant authorisedAt() {
    return authorisedAt;
  }

  /** The first instant at which the ticket is not valid any more, where there is one. */
  public Optional<Instant> validUntil() {
    return Optional.ofNullable(validUntil);
  }
}

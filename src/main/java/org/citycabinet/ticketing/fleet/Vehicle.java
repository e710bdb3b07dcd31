package org.citycabinet.ticketing.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/**
 * A vehicle as passengers know it: by the five digits that stand in and on it (RIG-54, LIE-12).
 *
 * <p>It is entered once, and taken out of use when it goes; its number is not given away again.
 */
@Entity
@Table(name = "vehicle")
public class Vehicle {
  @Id private UUID id;
  private String operator;
  private String number;

  @Column(name = "vehicle_id")
  private String vehicleId;

  private String line;

  @Column(name = "retired_at")
  private Instant retiredAt;

  @Version private long version;

  /** For JPA. */
  protected Vehicle() {}

  Vehicle(String operator, VehicleNumber number, String vehicleId, String line) {
    this.id = Ids.next();
    this.operator = operator;
    this.number = number.digits();
    this.vehicleId = vehicleId;
    this.line = line;
  }

  /** Takes it out of use; where it is already, nothing changes. */
  void retire(Instant now) {
    if (retiredAt == null) {
      retiredAt = now;
    }
  }

  /** Its identifier. */
  public UUID getId() {
    return id;
  }

  /** The code of its operator. */
  public String getOperator() {
    return operator;
  }

  /** The five digits on it. */
  public String getNumber() {
    return number;
  }

  /** How its devices name it. */
  public String getVehicleId() {
    return vehicleId;
  }

  /** The line that it usually runs, where it has one. */
  public Optional<String> getLine() {
    return Optional.ofNullable(line);
  }

  /** Whether it carries passengers. */
  public boolean isInUse() {
    return retiredAt == null;
  }

  /** What the code on it says: the number, and where the portal takes it. */
  public String sign(String publicUrl) {
    return publicUrl + VehicleNumber.ADDRESS.formatted(operator, number);
  }
}

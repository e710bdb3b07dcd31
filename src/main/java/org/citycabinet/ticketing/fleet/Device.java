package org.citycabinet.ticketing.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.wire.Ed25519;

/**
 * A validator, an inspector's handheld or a driver's till.
 *
 * <p>It is enrolled once with a key that never leaves it, works for one operator, and is disabled
 * when it is lost or taken out of use; nothing enables it again but a new enrolment.
 */
@Entity
@Table(name = "device")
public class Device {
  @Id private UUID id;
  private String operator;
  private String model;

  @Column(name = "vehicle_id")
  private String vehicleId;

  private String kid;

  @Column(name = "public_key")
  private byte[] publicKey;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @Column(name = "seen_at", insertable = false, updatable = false)
  private Instant seenAt;

  @Column(name = "blocklist_version")
  private long blocklistVersion;

  @Column(name = "blocklist_applied_at")
  private Instant blocklistAppliedAt;

  @Column(name = "blocklist_flaw")
  private String blocklistFlaw;

  @Version private long version;

  /** For JPA. */
  protected Device() {}

  Device(String operator, Enrolment enrolment, Instant now) {
    this.id = Ids.next();
    this.operator = operator;
    this.model = enrolment.model();
    this.vehicleId = enrolment.vehicleId();
    this.kid = Ids.next().toString();
    this.publicKey = Ed25519.raw(enrolment.key());
    this.enrolledAt = now;
  }

  /** Takes it out of use; where it is already, nothing changes. */
  void disable(Instant now) {
    if (disabledAt == null) {
      disabledAt = now;
    }
  }

  /** It holds that version of the blocklist now; an older report that comes late is passed over. */
  void holdsBlocklist(long held, Instant appliedAt, String flaw) {
    if (held >= blocklistVersion) {
      blocklistVersion = held;
      blocklistAppliedAt = appliedAt;
      blocklistFlaw = flaw;
    }
  }

  PublicKey publicKey() {
    return Ed25519.publicKey(publicKey);
  }

  boolean isDisabled() {
    return disabledAt != null;
  }

  /** Its identifier, which names it in tokens. */
  public UUID getId() {
    return id;
  }

  /** The code of the operator that it works for. */
  public String getOperator() {
    return operator;
  }

  /** What kind of device it says it is. */
  public String getModel() {
    return model;
  }

  /** The vehicle it is built into or used in. */
  public String getVehicleId() {
    return vehicleId;
  }

  /** The name of its key. */
  public String getKid() {
    return kid;
  }

  /** When it was enrolled. */
  public Instant getEnrolledAt() {
    return enrolledAt;
  }

  /** Since when it is out of use; empty while it is in use. */
  public Optional<Instant> getDisabledAt() {
    return Optional.ofNullable(disabledAt);
  }

  /** When it was last given a token; empty where it never was. */
  public Optional<Instant> getSeenAt() {
    return Optional.ofNullable(seenAt);
  }

  /** The version of the blocklist that it says it uses; 0 where it has said nothing. */
  public long getBlocklistVersion() {
    return blocklistVersion;
  }

  /** When it took that version into use. */
  public Optional<Instant> getBlocklistAppliedAt() {
    return Optional.ofNullable(blocklistAppliedAt);
  }

  /** Why it refused the last list that it was sent; empty where it took it. */
  public Optional<String> getBlocklistFlaw() {
    return Optional.ofNullable(blocklistFlaw);
  }
}

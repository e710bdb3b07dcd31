package org.citycabinet.ticketing.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.words.Refused;

/**
 * A validator, an inspector's handheld or a driver's till.
 *
 * <p>It is enrolled once with a key that never leaves it, works for one operator, and is disabled
 * when it is lost or taken out of use; nothing enables it again but a new enrolment.
 *
 * <p>What it says of itself is written by {@link ContactStore}, past this entity.
 */
@Entity
@Table(name = "device")
@SecondaryTable(name = Device.CONTACT, pkJoinColumns = @PrimaryKeyJoinColumn(name = "device_id"))
public class Device {
  static final String CONTACT = "device_contact";

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

  @Column(name = "disabled_why")
  private String disabledWhy;

  @Column(name = "key_wanted_at")
  private Instant keyWantedAt;

  @Column(name = "keyed_at")
  private Instant keyedAt;

  @Column(name = "seen_at", table = Device.CONTACT, insertable = false, updatable = false)
  private Instant seenAt;

  @Column(name = "blocklist_version", table = Device.CONTACT, insertable = false, updatable = false)
  private long blocklistVersion;

  @Column(
      name = "blocklist_applied_at",
      table = Device.CONTACT,
      insertable = false,
      updatable = false)
  private Instant blocklistAppliedAt;

  @Column(name = "list_by", table = Device.CONTACT, insertable = false, updatable = false)
  @Enumerated(EnumType.STRING)
  private KeyKind listBy;

  @Column(name = "blocklist_flaw", table = Device.CONTACT, insertable = false, updatable = false)
  private String blocklistFlaw;

  @Column(name = "skew_ms", table = Device.CONTACT, insertable = false, updatable = false)
  private Long skewMs;

  @Column(table = Device.CONTACT, insertable = false, updatable = false)
  private String software;

  @Column(name = "taps_waiting", table = Device.CONTACT, insertable = false, updatable = false)
  private Integer tapsWaiting;

  @Column(name = "rolled_back_at", table = Device.CONTACT, insertable = false, updatable = false)
  private Instant rolledBackAt;

  @Column(name = "degraded_to", table = Device.CONTACT, insertable = false, updatable = false)
  @Enumerated(EnumType.STRING)
  private ListAge degradedTo;

  @Column(name = "degraded_since", table = Device.CONTACT, insertable = false, updatable = false)
  private Instant degradedSince;

  @Column(name = "degraded_until", table = Device.CONTACT, insertable = false, updatable = false)
  private Instant degradedUntil;

  @Column(name = "degraded_granted", table = Device.CONTACT, insertable = false, updatable = false)
  private int degradedGranted;

  @Column(name = "degraded_refused", table = Device.CONTACT, insertable = false, updatable = false)
  private int degradedRefused;

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
  void disable(String why, Instant now) {
    if (disabledAt == null) {
      disabledAt = now;
      disabledWhy = why;
    }
  }

  /** It is used in that vehicle from now on. */
  void assign(String vehicle) {
    mustBeInUse();
    vehicleId = vehicle;
  }

  /** It is to make itself a new key; where it was told so already, nothing changes. */
  void wantKey(Instant now) {
    mustBeInUse();
    if (keyWantedAt == null) {
      keyWantedAt = now;
    }
  }

  /** It has made itself another key; one that it told before is the same key. */
  void rotate(PublicKey key, Instant now) {
    var raw = Ed25519.raw(key);
    if (!Arrays.equals(raw, publicKey)) {
      publicKey = raw;
      kid = Ids.next().toString();
      keyedAt = now;
      keyWantedAt = null;
    }
  }

  private void mustBeInUse() {
    if (isDisabled()) {
      throw Refused.rule("fleet.device.disabled");
    }
  }

  PublicKey publicKey() {
    return Ed25519.publicKey(publicKey);
  }

  /** Whether it is out of use. */
  public boolean isDisabled() {
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

  /** Why it was taken out of use, in the words of who did it; empty while it is in use. */
  public Optional<String> getDisabledWhy() {
    return Optional.ofNullable(disabledWhy);
  }

  /** Since when it is to make itself a new key; empty where it is not. */
  public Optional<Instant> getKeyWantedAt() {
    return Optional.ofNullable(keyWantedAt);
  }

  /** When its key was made or came: the enrolment's, or a later one. */
  public Instant getKeyedAt() {
    return keyedAt == null ? enrolledAt : keyedAt;
  }

  /** By how much our clock was ahead of its own, in milliseconds; empty where it never told. */
  public Optional<Long> getSkewMs() {
    return Optional.ofNullable(skewMs);
  }

  /** The name and version of its program; empty where it never told. */
  public Optional<String> getSoftware() {
    return Optional.ofNullable(software);
  }

  /** How many taps it had not uploaded; empty where it never told. */
  public Optional<Integer> getTapsWaiting() {
    return Optional.ofNullable(tapsWaiting);
  }

  /** When it gave its taps lower numbers than before; empty where it did not, or it is settled. */
  public Optional<Instant> getRolledBackAt() {
    return Optional.ofNullable(rolledBackAt);
  }

  /** When it last called; empty where it never did. */
  public Optional<Instant> getSeenAt() {
    return Optional.ofNullable(seenAt);
  }

  /** The version of the blocklist that it says it uses; 0 where it has said nothing. */
  public long getBlocklistVersion() {
    return blocklistVersion;
  }

  /**
   * Whether the list that it uses names media by their chips, so that it does not know those whose
   * chip nobody entered; false where it has said nothing.
   */
  public boolean readsChips() {
    return listBy == KeyKind.UID;
  }

  /** When it took that version into use. */
  public Optional<Instant> getBlocklistAppliedAt() {
    return Optional.ofNullable(blocklistAppliedAt);
  }

  /** Why it refused the last list that it was sent; empty where it took it. */
  public Optional<String> getBlocklistFlaw() {
    return Optional.ofNullable(blocklistFlaw);
  }

  /**
   * What it decided by less than a current blocklist, as it last said; empty where it never did.
   */
  public Optional<Degraded> getDegraded() {
    return Optional.ofNullable(degradedTo)
        .map(
            worst ->
                new Degraded(
                    worst, degradedSince, degradedUntil, degradedGranted, degradedRefused));
  }
}

package org.citycabinet.ticketing.fleet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;

/** A code by which one device is enrolled, once, within a day; kept as a hash only. */
@Entity
@Table(name = "enrolment_code")
class EnrolmentCode {
  static final Duration LIFE = Duration.ofHours(24);

  /** Without letters that people mistake for digits. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

  /** Of 5 bits each: 130 bits. */
  private static final int LENGTH = 26;

  private static final SecureRandom RANDOM = new SecureRandom();

  @Id private UUID id;
  private String operator;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "device_id")
  private UUID deviceId;

  @Version private long version;

  protected EnrolmentCode() {}

  EnrolmentCode(String operator, String code, Instant now) {
    this.id = Ids.next();
    this.operator = operator;
    this.codeHash = Secrets.hash(code);
    this.madeAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  /** A new code that nobody can guess. */
  static String draw() {
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /**
   * What a device scans: where it enrols, and behind the mark, which no request carries, the code.
   */
  static String address(String publicUrl, String code) {
    return publicUrl + "/api/v1/devices/enrolments#" + code;
  }

  /**
   * Enrols a device by it.
   *
   * @throws Refused where it was used before, or its day is over
   */
  Device use(Enrolment enrolment, Instant now) {
    if (usedAt != null) {
      throw Refused.rule("fleet.enrolment.used");
    }
    if (!now.isBefore(expiresAt)) {
      throw Refused.gone("fleet.enrolment.expired");
    }
    var device = new Device(operator, enrolment, now);
    usedAt = now;
    deviceId = device.getId();
    return device;
  }
}

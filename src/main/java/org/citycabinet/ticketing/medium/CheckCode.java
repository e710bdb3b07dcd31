package org.citycabinet.ticketing.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The six digits printed on a medium beside its number: who can read them has it in hand. Five
 * tries a day; only a hash is kept.
 */
@Entity
@Table(name = "check_code")
class CheckCode {
  static final int TRIES_A_DAY = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Id
  @Column(name = "medium_id")
  private UUID mediumId;

  private String hash;
  private int tries;

  @Column(name = "tried_on")
  private LocalDate triedOn;

  protected CheckCode() {}

  CheckCode(UUID mediumId, String hash) {
    this.mediumId = mediumId;
    this.hash = hash;
  }

  /** A code that was drawn by nobody's will. */
  static String draw() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  /** Another code takes the place of this one. */
  void become(String hashOfCode) {
    hash = hashOfCode;
    tries = 0;
  }

  /** Counts a try; false where the day's tries are used up. */
  boolean countTry(LocalDate today) {
    tries = today.equals(triedOn) ? tries + 1 : 1;
    triedOn = today;
    return tries <= TRIES_A_DAY;
  }

  /** Whether it is the code; then the tries begin anew. */
  boolean accepts(String code) {
    boolean right = hash.equals(hash(mediumId, code));
    tries = right ? 0 : tries;
    return right;
  }

  /** What is kept of a medium's code. */
  static String hash(UUID medium, String code) {
    String digits = code == null ? "" : code.replaceAll("\\D", "");
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      byte[] input = (medium + ":" + digits).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha.digest(input));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

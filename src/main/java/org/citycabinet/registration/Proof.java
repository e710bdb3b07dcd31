package org.citycabinet.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.language.Languages;
import org.citycabinet.platform.Secrets;

/**
 * That somebody holds a number or an address, in the making.
 *
 * <p>It begins with a code in a short message, or with a link in a letter whose secret is the
 * proof. A number that belongs to an account already gets no code: then none is ever right, which
 * looks like a wrong one. It is confirmed by the right code, used once, and gone by then or when it
 * is over.
 */
@Entity
@Table(name = "contact_proof")
class Proof {
  static final int TRIES = 5;
  static final Duration CODE_LIFE = Duration.ofMinutes(10);
  static final Duration RESEND_AFTER = Duration.ofSeconds(60);

  /** What it is for. */
  enum Purpose {
    /** A new account. */
    REGISTRATION,
    /** Another number of an account. */
    NUMBER,
    /** A forgotten password of an account. */
    PASSWORD
  }

  /** How the try of a code went. */
  enum Outcome {
    RIGHT,
    WRONG,
    /** Too many wrong ones, or too late; only a new code can be right. */
    OVER
  }

  /**
   * Who asks for what.
   *
   * @param operator whose terms were accepted, and {@code edition} which; null for what an account
   *     has already
   * @param account whose it is; null for a new account, and for one that nobody has
   */
  record Asked(
      Purpose purpose,
      Contact contact,
      String operator,
      UUID edition,
      UUID account,
      Locale language) {}

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Enumerated(EnumType.STRING)
  private Way way;

  private String contact;
  @Column private String operator;
  @Column private UUID edition;
  @Column private UUID account;
  private String language;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "code_sent_at")
  private Instant codeSentAt;

  @Column(name = "code_until")
  private Instant codeUntil;

  private int tries;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Proof() {}

  Proof(String tokenHash, Asked asked, Instant now, Duration life) {
    this.tokenHash = tokenHash;
    this.purpose = asked.purpose();
    this.way = asked.contact().way();
    this.contact = asked.contact().text();
    this.operator = asked.operator();
    this.edition = asked.edition();
    this.account = asked.account();
    this.language = asked.language().getLanguage();
    this.createdAt = now;
    this.expiresAt = now.plus(life);
  }

  String tokenHash() {
    return tokenHash;
  }

  /** Whether it is for that and can still be used or confirmed. */
  boolean isGood(Purpose wanted, Instant now) {
    return purpose == wanted && now.isBefore(expiresAt);
  }

  /** Whether it is proved who holds the number or the address. */
  boolean isConfirmed() {
    return way == Way.E_MAIL || confirmedAt != null;
  }

  /** Whether an account has the number already, so that no code is sent. */
  boolean isHushed() {
    return codeHash == null;
  }

  /**
   * A new code is on its way; the one before is worth nothing. None ({@code null}) is never right.
   */
  void sent(String hash, Instant now) {
    codeHash = hash;
    codeSentAt = now;
    codeUntil = now.plus(CODE_LIFE);
    tries = 0;
  }

  /** How long to wait for another code, in seconds; 0 where one may be asked for. */
  long waitSeconds(Instant now) {
    return Math.max(0, Duration.between(now, codeSentAt.plus(RESEND_AFTER)).toSeconds());
  }

  /** Tries a code, given by its hash; each try counts. */
  Outcome tryCode(String hash, Instant now) {
    if (tries >= TRIES || !now.isBefore(codeUntil)) {
      return Outcome.OVER;
    }
    tries++;
    if (codeHash == null || !Secrets.same(codeHash, hash)) {
      return Outcome.WRONG;
    }
    confirmedAt = now;
    return Outcome.RIGHT;
  }

  Contact contact() {
    return new Contact(way, contact);
  }

  String operator() {
    return operator;
  }

  UUID edition() {
    return edition;
  }

  Optional<UUID> account() {
    return Optional.ofNullable(account);
  }

  Locale locale() {
    return Languages.of(language);
  }

  Instant createdAt() {
    return createdAt;
  }
}

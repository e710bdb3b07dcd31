package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.registration.Proof.Outcome;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.registration.Quotas.Quota;
import org.citycabinet.sms.ShortMessages;
import org.citycabinet.words.Refused;

/**
 * Proofs of who holds a number or an address. The browser that asked holds a secret; with it alone
 * the six digits of the short message can be tried, five times a code.
 */
@ApplicationScoped
@Transactional
class Proofs {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODES = 1_000_000;
  private static final Duration LIFE_BY_CODE = Duration.ofHours(1);
  private static final Duration LIFE_BY_LINK = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject ShortMessages messages;
  @Inject Quotas quotas;
  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;

  /**
   * Asks for a place in the day's numbers before anything goes out.
   *
   * @param field where the number or address was typed
   * @throws Refused at the field where too much went out already
   */
  void admit(String field, Contact contact, String network) {
    var wanted = List.of(Quota.network(network), Quota.contact(contact), Quota.all());
    if (!quotas.take(wanted)) {
      throw Refused.field(field, "registration.tooMany");
    }
  }

  /** Begins one by a link; the answer is its secret. */
  String byLink(Proof.Asked asked) {
    String token = Secrets.token();
    entities.persist(new Proof(Secrets.hash(token), asked, clock.instant(), LIFE_BY_LINK));
    return token;
  }

  /**
   * Begins one by a code; the answer is the secret for the browser that asked.
   *
   * @param holder the account that has the number already; its owner is told instead
   */
  String byCode(Proof.Asked asked, Optional<Holder> holder) {
    if (holder.isPresent()) {
      tell(holder.get(), asked.contact());
      return hushed(asked);
    }
    return byCode(asked);
  }

  /** Begins one by a code that is sent whoever has the number. */
  String byCode(Proof.Asked asked) {
    String token = Secrets.token();
    sendCode(begin(token, asked));
    return token;
  }

  /** Looks like one by a code, but none was sent and none is ever right. */
  String hushed(Proof.Asked asked) {
    String token = Secrets.token();
    begin(token, asked).sent(null, clock.instant());
    return token;
  }

  private Proof begin(String token, Proof.Asked asked) {
    var proof = new Proof(Secrets.hash(token), asked, clock.instant(), LIFE_BY_CODE);
    entities.persist(proof);
    return proof;
  }

  /**
   * Whose a number is already.
   *
   * @param account the account
   * @param words what its owner is told, by the key of a message
   */
  record Holder(UUID account, Locale language, String words) {}

  private void tell(Holder holder, Contact contact) {
    String words = Messages.text(holder.language(), holder.words());
    messages.send(holder.account(), contact.number(), words);
  }

  private void sendCode(Proof proof) {
    String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    proof.sent(hash(proof, code), clock.instant());
    messages.send(
        proof.account().orElse(null),
        proof.contact().number(),
        Messages.text(proof.locale(), "registration.sms.code", code, Proof.CODE_LIFE.toMinutes()));
  }

  /** Six digits could be guessed by who reads a plain hash. */
  private String hash(Proof proof, String code) {
    return secrets.sign("contact-code", proof.tokenHash() + ":" + code);
  }

  /**
   * Sends another code.
   *
   * @throws Refused where it is too early, or too many went out
   */
  void resend(String token, Purpose purpose, String network) {
    Proof proof = open(token, purpose);
    long wait = proof.waitSeconds(clock.instant());
    if (wait > 0) {
      throw Refused.rule("registration.code.wait", wait);
    }
    admit("code", proof.contact(), network);
    if (proof.isHushed()) {
      proof.sent(null, clock.instant());
    } else {
      sendCode(proof);
    }
  }

  /** The one of that secret, where it is still good. */
  Optional<Proof> find(String token, Purpose purpose) {
    return Optional.ofNullable(entities.find(Proof.class, Secrets.hash(token)))
        .filter(proof -> proof.isGood(purpose, clock.instant()));
  }

  /** The one of that secret that waits for its code. */
  private Proof open(String token, Purpose purpose) {
    return Optional.ofNullable(locked(token))
        .filter(proof -> proof.isGood(purpose, clock.instant()) && !proof.isConfirmed())
        .orElseThrow(() -> Refused.rule("registration.over"));
  }

  private Proof locked(String token) {
    return entities.find(Proof.class, Secrets.hash(token), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Tries a code; the count stands whatever becomes of the caller's transaction. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Outcome tryCode(String token, Purpose purpose, String typed) {
    Proof proof = open(token, purpose);
    String digits = typed == null ? "" : typed.replaceAll("\\s", "");
    return proof.tryCode(hash(proof, digits), clock.instant());
  }

  /** How long until another code may be asked for, in seconds. */
  long waitSeconds(Proof proof) {
    return proof.waitSeconds(clock.instant());
  }

  /**
   * Uses up one that is confirmed.
   *
   * @throws Refused where there is none, or it is not confirmed
   */
  Proof use(String token, Purpose purpose) {
    Proof proof =
        Optional.ofNullable(locked(token))
            .filter(p -> p.isGood(purpose, clock.instant()) && p.isConfirmed())
            .orElseThrow(() -> Refused.rule("registration.over"));
    entities.remove(proof);
    return proof;
  }

  /** Forgets those whose time is over. */
  void removeOld() {
    entities
        .createQuery("delete from Proof p where p.expiresAt <= :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}

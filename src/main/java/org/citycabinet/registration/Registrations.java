package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.Enroller;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Settings;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.sms.ShortMessages;
import org.citycabinet.words.Refused;

/**
 * How a passenger makes an account: by the code of a short message (RIG-A3) or by the link of a
 * letter, as the operator's terms allow. Whoever begins is answered the same whether the number or
 * address has an account; its owner is told.
 */
@ApplicationScoped
@Transactional
class Registrations {
  @PersistenceContext EntityManager entities;
  @Inject Operators operators;
  @Inject RegistrationFamily family;
  @Inject ShortMessages messages;
  @Inject Accounts accounts;
  @Inject Enroller enroller;
  @Inject Proofs proofs;
  @Inject Consents consents;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * Who wants to register.
   *
   * @param operator the code of the operator whose terms are accepted
   * @param contact a number or an address, as it was typed
   * @param accepted whether the terms were accepted (RIG-A1)
   * @param language to write in
   * @param network where the request comes from
   */
  record Wish(String operator, String contact, boolean accepted, Locale language, String network) {}

  /**
   * What makes an account, beside what is proved.
   *
   * @param name empty for none
   * @param email an address besides the number; empty for none
   * @param consent whether name and address may be kept (RIG-A6)
   */
  record Entry(String name, String email, boolean consent, String password, String repeated) {}

  /** Those with whom a passenger can register now. */
  List<Operator> offering() {
    return operators.all().stream().filter(each -> !ways(each.code()).isEmpty()).toList();
  }

  /** The ways that are open with an operator; those by short message need a gateway. */
  List<Way> ways(String operator) {
    return Arrays.stream(Way.values()).filter(way -> isOpen(operator, way)).toList();
  }

  private boolean isOpen(String operator, Way way) {
    boolean possible = way != Way.TELEPHONE || messages.isOffered();
    return possible
        && operators
            .scheme(operator, clock.instant())
            .find(family)
            .filter(terms -> terms.decide(way).offered())
            .isPresent();
  }

  /**
   * Begins.
   *
   * @return the secret for the browser that types the code; empty where a letter brings one
   * @throws Refused at {@code contact} or {@code accepted} where one is wrong
   */
  Optional<String> begin(Wish wish) {
    var contact = Contact.read("contact", wish.contact());
    if (!isOpen(wish.operator(), contact.way())) {
      throw Refused.field("contact", "registration.closed." + contact.way());
    }
    if (!wish.accepted()) {
      throw Refused.field("accepted", "registration.terms.missing");
    }
    proofs.admit("contact", contact, wish.network());
    var edition = operators.scheme(wish.operator(), clock.instant()).edition();
    var asked =
        new Proof.Asked(
            Purpose.REGISTRATION, contact, wish.operator(), edition, null, wish.language());
    return contact.way() == Way.TELEPHONE
        ? Optional.of(proofs.byCode(asked, holder(contact)))
        : byLetter(asked);
  }

  private Optional<Proofs.Holder> holder(Contact contact) {
    return accounts
        .byPhone(contact.number())
        .map(a -> new Proofs.Holder(a.getId(), a.getLocale(), "registration.sms.known"));
  }

  private Optional<String> byLetter(Proof.Asked asked) {
    var known = accounts.byEmail(asked.contact().text());
    known.forEach(this::tell);
    if (known.isEmpty()) {
      String address = settings.publicUrl() + "/registration/finish?token=" + proofs.byLink(asked);
      var operator = operators.operator(asked.operator()).name(asked.language());
      outbox.send(
          asked.contact().text(),
          Letter.of(asked.language(), "registration.mail.begin.subject")
              .say("registration.mail.begin.text", operator)
              .button("registration.mail.begin.button", address)
              .say("registration.mail.begin.ignore"));
    }
    return Optional.empty();
  }

  private void tell(Account account) {
    outbox.send(
        account.getEmail(),
        Letter.of(account.getLocale(), "registration.mail.known.subject")
            .say("registration.mail.known.text", account.getUsername())
            .button("registration.mail.known.button", settings.publicUrl() + "/identity/forgot")
            .say("registration.mail.known.ignore"));
  }

  /**
   * Makes the account of who has proved to hold the number or the address.
   *
   * @throws Refused at the field that is wrong; by a rule where the proof is over, or somebody has
   *     registered with the number or address meanwhile
   */
  void finish(String token, Entry entry) {
    Proof proof = proofs.use(token, Purpose.REGISTRATION);
    boolean more = !entry.name().isEmpty() || !entry.email().isEmpty();
    if (more && !entry.consent()) {
      throw Refused.field("consent", "registration.consent.missing");
    }
    if (isTaken(proof.contact())) {
      throw Refused.rule("registration.taken");
    }
    Account account = register(proof, entry);
    entities.persist(
        new Acceptance(account.getId(), proof.operator(), proof.edition(), proof.createdAt()));
    if (more) {
      consents.give(account.getId());
    }
    audit.recordFor(account.getUsername(), proof.operator(), deed(account, proof));
  }

  private boolean isTaken(Contact contact) {
    return contact.way() == Way.TELEPHONE
        ? accounts.byPhone(contact.number()).isPresent()
        : !accounts.byEmail(contact.text()).isEmpty();
  }

  private Account register(Proof proof, Entry entry) {
    var contact = proof.contact();
    boolean byPhone = contact.way() == Way.TELEPHONE;
    var who =
        new Enroller.Registrant(
            entry.name(),
            byPhone ? "" : contact.text(),
            byPhone ? contact.text() : null,
            byPhone ? entry.email() : "",
            proof.locale());
    try {
      var account = enroller.register(who, entry.password(), entry.repeated());
      entities.flush();
      return account;
    } catch (PersistenceException e) {
      // Two with one number at the same instant: the database lets one in.
      throw Refused.rule("registration.taken");
    }
  }

  private static Audit.Deed deed(Account account, Proof proof) {
    return new Audit.Deed(
        "registration.finish",
        "account",
        account.getId().toString(),
        account.getId(),
        proof.contact().way().name());
  }
}

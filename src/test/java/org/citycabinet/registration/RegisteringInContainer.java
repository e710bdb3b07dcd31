package org.citycabinet.registration;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citycabinet.InContainer;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.operator.MobileNumber;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.function.Executable;

/** Passengers of the tests' own, who register by a telephone or an address of their own. */
abstract class RegisteringInContainer extends InContainer {
  static final String PASSWORD = "kettle orbit seventeen lanterns";
  private static final Pattern TOKEN = Pattern.compile("/registration/finish\\?token=(\\S+)");

  @PersistenceContext EntityManager entities;
  @Inject HttpServletRequest request;
  @Inject Registrations registrations;
  @Inject Proofs proofs;
  @Inject Codes codes;
  @Inject Accounts accounts;

  static Registrations.Wish wish(String operator, String contact) {
    return new Registrations.Wish(operator, contact, true, Locale.ENGLISH, Ids.next().toString());
  }

  static Registrations.Entry only(String password) {
    return new Registrations.Entry("", "", false, password, password);
  }

  static Registrations.Entry named(String name, String email) {
    return new Registrations.Entry(name, email, true, PASSWORD, PASSWORD);
  }

  /** Somebody who has confirmed the number, but not yet chosen a password. */
  String confirmed(String operator, Telephone telephone) throws Exception {
    String token = registrations.begin(wish(operator, telephone.number())).orElseThrow();
    codes.check(token, Purpose.REGISTRATION, telephone.code(1));
    return token;
  }

  Account passenger(Telephone telephone, Registrations.Entry entry) throws Exception {
    registrations.finish(confirmed("riga", telephone), entry);
    return account(telephone).orElseThrow();
  }

  Optional<Account> account(Telephone telephone) {
    return accounts.byPhone(new MobileNumber(telephone.number()));
  }

  void as(Account account) {
    as(account.getId(), account.getUsername(), "RESIDENT", null);
  }

  void as(UUID id, String username, String role, String operator) {
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  void asClerkOf(String operator) {
    String name = operator + "-clerk";
    as(Ids.demo("account:" + name), name, "CLERK", operator);
  }

  /** The subjects of all letters to an address. */
  List<?> letters(String address) {
    return entities
        .createNativeQuery("select subject from outbox_mail where recipient = ?")
        .setParameter(1, address)
        .getResultList();
  }

  /** The secret in the link of the letter to an address. */
  String secretMailedTo(String address) {
    String text =
        (String)
            entities
                .createNativeQuery("select text_body from outbox_mail where recipient = ?")
                .setParameter(1, address)
                .getSingleResult();
    var found = TOKEN.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no link in: " + text);
    }
    return found.group(1);
  }

  static String address() {
    return "p" + Ids.next().toString().replace("-", "") + "@mail.example";
  }

  static Refused refused(Executable deed) {
    return assertThrows(Refused.class, deed);
  }

  static String field(Executable deed) {
    return refused(deed).field().orElse("");
  }
}

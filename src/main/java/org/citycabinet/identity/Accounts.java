package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.operator.MobileNumber;
import org.citycabinet.words.Refused;

/** The accounts of the installation. */
@ApplicationScoped
@Transactional
public class Accounts {
  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Outbox outbox;
  @Inject Lockout lockout;

  /** The account of that name, in any case of letters. */
  public Optional<Account> byUsername(String username) {
    return entities
        .createQuery("select a from Account a where a.username = :name", Account.class)
        .setParameter("name", username.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** The account that belongs to that number (LIE-06). */
  public Optional<Account> byPhone(MobileNumber number) {
    return entities
        .createQuery("select a from Account a where a.phone = :number", Account.class)
        .setParameter("number", number.text())
        .getResultStream()
        .findFirst();
  }

  /**
   * The account that somebody means who types a user name, an e-mail address or a mobile number.
   * All are looked for, so that the time tells nothing; an address that several have names none.
   */
  Optional<Account> byLogin(String typed) {
    List<Account> ofAddress = typed.contains("@") ? byEmail(typed) : List.of();
    return Stream.of(
            byUsername(typed),
            ofAddress.stream().filter(a -> ofAddress.size() == 1).findFirst(),
            MobileNumber.parse(typed).flatMap(this::byPhone))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The account of that identifier, for features that hold it.
   *
   * @throws Refused where there is none
   */
  public Account byId(UUID id) {
    return Optional.ofNullable(entities.find(Account.class, id))
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }

  /**
   * It has become known who the owner of an account is.
   *
   * @param account the account's identifier
   */
  public record Identified(UUID account) {}

  /** Those of the accounts that there are, as far as a letter needs to know them. */
  public List<Addressee> addressees(Collection<UUID> those) {
    return those.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select a.id, a.email, a.language, a.noticeWish, a.presence.disabled from Account a"
                    + " where a.id in :those",
                Object[].class)
            .setParameter("those", those)
            .getResultStream()
            .map(Addressee::of)
            .toList();
  }

  /** Who works at the desks of an operator and has begun, by name. */
  public List<Account> clerks(String operator) {
    return entities
        .createQuery(
            "select distinct a from Account a join a.grants g where g.operator = :operator"
                + " and g.role in :roles and a.presence.disabled = false"
                + " and a.passwordHash is not null order by a.displayName",
            Account.class)
        .setParameter("operator", operator)
        .setParameter("roles", List.of(Role.CLERK, Role.BILLING_CLERK, Role.ADMINISTRATOR))
        .getResultList();
  }

  /** Who manages an operator; where nobody does, who manages the installation. */
  public List<Account> administrators(String operator) {
    var own = managing(operator);
    return own.isEmpty() ? managing("") : own;
  }

  private List<Account> managing(String operator) {
    return entities
        .createQuery(
            "select distinct a from Account a join a.grants g where g.operator = :operator"
                + " and g.role = :role and a.presence.disabled = false",
            Account.class)
        .setParameter("operator", operator)
        .setParameter("role", Role.ADMINISTRATOR)
        .getResultList();
  }

  /** The caller's own account. */
  public Account mine() {
    return byId(user.accountId());
  }

  /**
   * Another resident, whom the caller names. Names that nobody has are counted, so that nobody
   * finds out by trying who has an account.
   *
   * @param field where the name was typed
   * @throws Refused at the field where no other resident has that name, or after many wrong names
   */
  public Account otherResident(String field, String username) {
    var counters = List.of(new Lockout.Counter("named:" + user.accountId(), Lockout.TRIES));
    if (lockout.count(counters).isPresent()) {
      throw Refused.field(field, "identity.named.tooMany", Lockout.WAIT.toMinutes());
    }
    Account found =
        byUsername(username)
            .filter(a -> a.isActive() && !a.isStaff() && !a.getId().equals(user.accountId()))
            .orElseThrow(() -> Refused.field(field, "identity.named.unknown"));
    lockout.forget(counters);
    return found;
  }

  /** Writes a letter to the person, where there is an address. */
  public void write(UUID accountId, Letter letter) {
    write(byId(accountId), letter);
  }

  /** Writes a letter to the person, where there is an address. */
  public void write(Account account, Letter letter) {
    if (account.hasEmail()) {
      outbox.send(account.getEmail(), letter);
    }
  }

  /** The accounts of that address, in any case of letters. The database takes accents lightly. */
  public List<Account> byEmail(String email) {
    return entities
        .createQuery("select a from Account a where a.email = :email", Account.class)
        .setParameter("email", email.strip())
        .getResultStream()
        .filter(a -> a.getEmail().equalsIgnoreCase(email.strip()))
        .toList();
  }

  /** The version that sessions of the account must have; 0 where nobody may use it. */
  public int sessionVersion(UUID accountId) {
    return Optional.ofNullable(entities.find(Account.class, accountId))
        .map(Account::sessionVersion)
        .orElse(0);
  }
}

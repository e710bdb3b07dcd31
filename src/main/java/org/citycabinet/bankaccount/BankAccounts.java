package org.citycabinet.bankaccount;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.PasswordGuard;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;
import org.iban4j.IbanUtil;

/** Where people want their money. */
@ApplicationScoped
@Transactional
public class BankAccounts {

  /** What ISO 20022 leaves for a name in a transfer within SEPA. */
  static final int LONGEST_HOLDER = 70;

  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject CurrentUser user;
  @Inject PasswordGuard guard;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The caller's. */
  @RolesAllowed("RESIDENT")
  public Optional<BankAccount> mine() {
    return of(user.accountId());
  }

  /** That of the person with this account of the portal; for features that pay money back. */
  public Optional<BankAccount> of(UUID account) {
    return Optional.ofNullable(entities.find(BankAccount.class, account));
  }

  /**
   * Keeps the caller's, in place of the one before, and tells them by letter.
   *
   * @param iban its number, with or without spaces
   * @param holder to whom it belongs
   * @param password the caller's, once more
   * @throws Refused at {@code iban}, {@code holder} or {@code password}, whichever is wrong
   */
  @RolesAllowed("RESIDENT")
  public void keep(String iban, String holder, String password) {
    var number = number(iban);
    var name = name(holder);
    guard.checkMine("password", password);
    var kept = mine().orElseGet(() -> new BankAccount(user.accountId()));
    kept.change(number, name, clock.instant());
    entities.persist(kept);
    note("bankaccount.change");
    tell("bankaccount.mail.changed", kept);
  }

  /**
   * Forgets the caller's, and tells them by letter.
   *
   * @throws Refused at {@code password} where it is wrong
   */
  @RolesAllowed("RESIDENT")
  public void forget(String password) {
    guard.checkMine("password", password);
    mine()
        .ifPresent(
            kept -> {
              entities.remove(kept);
              note("bankaccount.forget");
              tell("bankaccount.mail.forgotten", kept);
            });
  }

  private static String number(String typed) {
    var bare = typed == null ? "" : typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    if (bare.isEmpty()) {
      throw Refused.field("iban", "platform.field.required");
    }
    if (!IbanUtil.isValid(bare)) {
      throw Refused.field("iban", "bankaccount.iban.form");
    }
    return bare;
  }

  private static String name(String typed) {
    var name = typed == null ? "" : typed.replaceAll("\\p{Cntrl}+", " ").strip();
    if (name.isEmpty()) {
      throw Refused.field("holder", "platform.field.required");
    }
    if (name.length() > LONGEST_HOLDER) {
      throw Refused.field("holder", "platform.field.tooLong", LONGEST_HOLDER);
    }
    return name;
  }

  private void note(String action) {
    var me = user.accountId();
    audit.record(null, new Audit.Deed(action, "bank account", me.toString(), me, ""));
  }

  private void tell(String key, BankAccount about) {
    var account = accounts.mine();
    accounts.write(
        account.getId(),
        Letter.of(account.getLocale(), "bankaccount.mail.subject")
            .say(key, about.told())
            .say("bankaccount.mail.notYou"));
  }
}

package org.citycabinet.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.PasswordGuard;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Settings;
import org.citycabinet.web.PageFormats;
import org.citycabinet.words.Refused;

/** Erases the accounts of those who want it, after a time in which they may think again. */
@ApplicationScoped
@Transactional
@Retried
class Erasures {
  @PersistenceContext EntityManager entities;
  @Inject Holdings holdings;
  @Inject Accounts accounts;
  @Inject CurrentUser user;
  @Inject PasswordGuard guard;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * What an erasure would do, if it were carried out now.
   *
   * @param lines what becomes of each kind of thing
   * @param hindrances what has to be settled first
   */
  public record Plan(List<Holdings.Line> lines, List<Holdings.Hindrance> hindrances) {}

  /** Tries it out on the caller's account and changes nothing. */
  @RolesAllowed("RESIDENT")
  public Plan tryOut() {
    Person me = Person.of(accounts.mine(), clock.instant());
    return new Plan(holdings.plan(me), holdings.hindrances(me));
  }

  /** The caller's wish that waits, if there is one. */
  @RolesAllowed("RESIDENT")
  public Optional<Erasure> waiting() {
    return entities
        .createQuery(
            "select e from Erasure e where e.account = :me and e.withdrawnAt is null"
                + " and e.doneAt is null",
            Erasure.class)
        .setParameter("me", user.accountId())
        .getResultStream()
        .findFirst();
  }

  /**
   * Wishes that the caller's account be erased.
   *
   * @throws Refused at {@code password} where it is wrong; by a rule where one waits, the account
   *     is a member of staff's, or something has to be settled first
   */
  @RolesAllowed("RESIDENT")
  public void ask(String password) {
    guard.checkMine("password", password);
    Account account = accounts.mine();
    if (account.isStaff()) {
      throw Refused.rule("privacy.erasure.staff");
    }
    if (waiting().isPresent()) {
      throw Refused.rule("privacy.erasure.waits");
    }
    if (!tryOut().hindrances().isEmpty()) {
      throw Refused.rule("privacy.erasure.hindered");
    }
    var erasure = new Erasure(account.getId(), clock.instant());
    entities.persist(erasure);
    note("privacy.erasure.ask", erasure);
    accounts.write(
        account.getId(),
        Letter.of(account.getLocale(), "privacy.mail.erasure.asked.subject")
            .say("privacy.mail.erasure.asked.text", day(account, erasure))
            .button("privacy.mail.erasure.undo", settings.publicUrl() + "/privacy/erasure")
            .say("privacy.mail.erasure.notYou"));
  }

  private static String day(Account account, Erasure erasure) {
    return Formats.date(
        account.getLocale(), erasure.getDueAt().atZone(PageFormats.ZONE).toLocalDate());
  }

  /**
   * Takes the caller's wish back.
   *
   * @throws Refused where none waits
   */
  @RolesAllowed("RESIDENT")
  public void withdraw() {
    Erasure erasure =
        entities.find(
            Erasure.class,
            waiting().orElseThrow(() -> Refused.rule("privacy.erasure.over")).id(),
            LockModeType.PESSIMISTIC_WRITE);
    erasure.withdraw(clock.instant());
    note("privacy.erasure.withdraw", erasure);
    Account account = accounts.mine();
    accounts.write(
        account.getId(),
        Letter.of(account.getLocale(), "privacy.mail.erasure.kept.subject")
            .say("privacy.mail.erasure.kept.text"));
  }

  /** Those that are due. */
  List<UUID> due() {
    return entities
        .createQuery(
            "select e.id from Erasure e where e.withdrawnAt is null and e.doneAt is null"
                + " and e.dueAt <= :now order by e.dueAt",
            UUID.class)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** Carries one out, unless something has come into the way; then its owner is told, once. */
  void carryOut(UUID id) {
    Erasure erasure = entities.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (!erasure.isWaiting()) {
      return;
    }
    Account account = accounts.byId(erasure.account());
    Person person = Person.of(account, clock.instant());
    if (holdings.hindrances(person).isEmpty()) {
      erase(erasure, account, person);
    } else if (erasure.hinder(clock.instant())) {
      accounts.write(
          account.getId(),
          Letter.of(account.getLocale(), "privacy.mail.erasure.hindered.subject")
              .say("privacy.mail.erasure.hindered.text")
              .button("privacy.mail.erasure.look", settings.publicUrl() + "/privacy/erasure"));
    }
  }

  private void erase(Erasure erasure, Account account, Person person) {
    Letter goodbye =
        Letter.of(account.getLocale(), "privacy.mail.erasure.done.subject")
            .say("privacy.mail.erasure.done.text", erasure.getReference());
    erasure.done(clock.instant());
    entities.flush();
    entities.clear();
    holdings.erase(person);
    if (!person.email().isEmpty()) {
      outbox.sendLast(person.email(), goodbye);
    }
    audit.recordSystem(
        null,
        new Audit.Deed(
            "privacy.erasure.done", "erasure", erasure.id().toString(), person.id(), ""));
  }

  /** The accounts that were erased; what had to be kept of them has its own time. */
  List<UUID> erased() {
    return entities
        .createQuery("select e.account from Erasure e where e.doneAt is not null", UUID.class)
        .getResultList();
  }

  /** Erases of what was kept of an erased account that whose time is over. */
  void eraseKept(UUID account) {
    holdings.eraseKept(Person.of(accounts.byId(account), clock.instant()));
  }

  private void note(String action, Erasure erasure) {
    audit.record(
        null, new Audit.Deed(action, "erasure", erasure.id().toString(), erasure.account(), ""));
  }
}

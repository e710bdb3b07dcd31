package org.citycabinet.utility.premises;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.PasswordGuard;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/** What the caller lets others see or do at an address, and what others let the caller. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
class Delegations {
  static final int LONGEST_YEARS = 1;

  @PersistenceContext EntityManager entities;
  @Inject Premises premises;
  @Inject MyPlaces known;
  @Inject Accounts accounts;
  @Inject PasswordGuard guard;
  @Inject CurrentUser user;
  @Inject Operators operators;
  @Inject Audit audit;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * What somebody asks for.
   *
   * @param contract at which address
   * @param username who is to see it
   * @param mayAct whether that one may act too
   * @param lastOn until which day, at most a year ahead
   */
  record Wish(UUID contract, String username, boolean mayAct, LocalDate lastOn) {}

  /**
   * One of them, as both see it.
   *
   * @param address the address that it is about
   * @param number the contract's number
   * @param name the other person's name
   * @param username the other person's user name
   * @param mayAct whether it is more than seeing
   * @param lastOn its last day
   */
  public record Shared(
      UUID id,
      String address,
      String number,
      String name,
      String username,
      boolean mayAct,
      LocalDate lastOn) {}

  /**
   * Lets another account see or act for one of the caller's addresses; both get a letter.
   *
   * @param password the caller's, once more
   * @throws Refused at {@code password}, {@code username} or {@code lastOn}; as missing where the
   *     caller has no right of their own at the address
   */
  public void give(Wish wish, String password) {
    Place place = premises.mine(wish.contract());
    if (!place.isOwn()) {
      throw Refused.missing("premises.missing");
    }
    guard.checkMine("password", password);
    LocalDate today = today(place.operator());
    checkDays(wish, today);
    Account taker = accounts.otherResident("username", wish.username());
    if (holdsAlready(wish.contract(), taker)) {
      throw Refused.field("username", "premises.delegation.there");
    }
    var given =
        new Delegation(
            Ids.next(),
            entities.getReference(Contract.class, wish.contract()),
            user.accountId(),
            taker.getId(),
            new Delegation.Scope(wish.mayAct(), today, wish.lastOn()));
    entities.persist(given);
    note("premises.delegate", given, taker.getUsername() + (wish.mayAct() ? " act" : " see"));
    tell(taker, place, given);
  }

  private static void checkDays(Wish wish, LocalDate today) {
    boolean good =
        !wish.lastOn().isBefore(today) && !wish.lastOn().isAfter(today.plusYears(LONGEST_YEARS));
    if (!good) {
      throw Refused.field("lastOn", "premises.delegation.days");
    }
  }

  private boolean holdsAlready(UUID contract, Account taker) {
    return entities
        .createQuery(
            "select d from Delegation d where d.taker = :taker and d.giver = :me"
                + " and d.contract.id = :contract",
            Delegation.class)
        .setParameter("taker", taker.getId())
        .setParameter("me", user.accountId())
        .setParameter("contract", contract)
        .getResultStream()
        .anyMatch(d -> d.holdsOn(today(d.operator())));
  }

  private void tell(Account taker, Place place, Delegation given) {
    Account giver = accounts.mine();
    String page = settings.publicUrl() + "/premises/delegations";
    accounts.write(
        taker.getId(),
        Letter.of(taker.getLocale(), "premises.mail.taken.subject")
            .say(
                given.mayAct() ? "premises.mail.taken.act" : "premises.mail.taken.see",
                giver.getDisplayName(),
                place.address(),
                Formats.date(taker.getLocale(), given.lastOn()))
            .button("premises.mail.button", page));
    accounts.write(
        giver.getId(),
        Letter.of(giver.getLocale(), "premises.mail.given.subject")
            .say(
                given.mayAct() ? "premises.mail.given.act" : "premises.mail.given.see",
                taker.getDisplayName(),
                place.address(),
                Formats.date(giver.getLocale(), given.lastOn()))
            .button("premises.mail.button", page));
  }

  /**
   * Ends one; the giver takes it back or the taker gives it up. The other one gets a letter.
   *
   * @throws Refused as missing, where the caller is neither
   */
  public void end(UUID id) {
    UUID me = user.accountId();
    Delegation ended = entities.find(Delegation.class, id);
    if (ended == null || !(ended.giver().equals(me) || ended.taker().equals(me))) {
      throw Refused.missing("premises.missing");
    }
    ended.end(me, clock.instant());
    known.forget();
    note("premises.delegate.end", ended, "");
    UUID other = ended.giver().equals(me) ? ended.taker() : ended.giver();
    accounts.write(
        other,
        Letter.of(accounts.byId(other).getLocale(), "premises.mail.ended.subject")
            .say("premises.mail.ended", accounts.mine().getDisplayName(), ended.place().address()));
  }

  /** What the caller lets others, as far as it holds. */
  public List<Shared> given() {
    return list("giver").stream().map(d -> shared(d, d.taker())).toList();
  }

  /** What others let the caller, as far as it holds. */
  public List<Shared> taken() {
    return list("taker").stream().map(d -> shared(d, d.giver())).toList();
  }

  private List<Delegation> list(String side) {
    return entities
        .createQuery(
            "select d from Delegation d where d."
                + side
                + " = :me and d.endedAt is null"
                + " order by d.untilOn",
            Delegation.class)
        .setParameter("me", user.accountId())
        .getResultStream()
        .filter(d -> d.holdsOn(today(d.operator())))
        .toList();
  }

  private Shared shared(Delegation delegation, UUID otherId) {
    Place place = delegation.place();
    Account other = accounts.byId(otherId);
    return new Shared(
        delegation.id(),
        place.address(),
        place.number(),
        other.getDisplayName(),
        other.getUsername(),
        delegation.mayAct(),
        delegation.lastOn());
  }

  private void note(String action, Delegation delegation, String details) {
    audit.record(
        delegation.operator(),
        new Audit.Deed(
            action, "delegation", delegation.id().toString(), delegation.giver(), details));
  }

  private LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }
}

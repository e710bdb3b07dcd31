package org.citycabinet.utility.premises;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** The houses and contracts of the operator that the caller works for (LUD-31). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class Register {

  private static final String IN_FORCE =
      " and o.sinceOn <= :today and (o.untilOn is null or o.untilOn > :today)";

  @PersistenceContext EntityManager entities;
  @Inject MyPlaces known;
  @Inject Clock clock;
  @Inject CurrentUser user;
  @Inject Accounts accounts;
  @Inject Audit audit;
  @Inject Operators operators;
  @Inject Occupancies occupancies;

  /**
   * Somebody who may see an address.
   *
   * @param id the key by which it is ended
   * @param account who
   * @param username the name that the account signs in with
   * @param name the person's name
   * @param kind by what right
   * @param isNew whether the person has not begun to use the account yet
   */
  public record Occupant(
      UUID id, UUID account, String username, String name, OccupancyKind kind, boolean isNew) {}

  /** All houses, in the order of their addresses. */
  public List<House> houses() {
    return entities
        .createQuery("select h from House h where h.operator = :operator", House.class)
        .setParameter("operator", user.operator())
        .getResultStream()
        .sorted(Comparator.comparing(House::getAddress))
        .toList();
  }

  /** All contracts in force, in the order of their addresses. */
  public List<Place> places() {
    return entities
        .createQuery(
            "select c from Contract c join fetch c.premise p join fetch p.house"
                + " where c.operator = :operator and c.signedOn <= :today"
                + " and (c.untilOn is null or c.untilOn > :today)",
            Contract.class)
        .setParameter("operator", user.operator())
        .setParameter("today", today())
        .getResultStream()
        .map(contract -> contract.place(null))
        .sorted(Comparator.comparing(Place::address).thenComparing(Place::number))
        .toList();
  }

  /**
   * One contract.
   *
   * @throws Refused as missing, where it is another operator's, just as where there is none
   */
  public Place place(UUID contract) {
    return contract(contract).place(null);
  }

  /** The contract of that number, where the operator has one in force. */
  Optional<Place> byNumber(String number) {
    return entities
        .createQuery(
            "select c from Contract c where c.number = :number and c.operator = :operator"
                + " and c.signedOn <= :today and (c.untilOn is null or c.untilOn > :today)",
            Contract.class)
        .setParameter("number", number.strip())
        .setParameter("operator", user.operator())
        .setParameter("today", today())
        .getResultStream()
        .map(contract -> contract.place(null))
        .findFirst();
  }

  /**
   * One contract with its holder, opened to be read; that it was read is noted.
   *
   * @throws Refused as {@link #place} does
   */
  public Place open(UUID contract) {
    var place = place(contract);
    note("premises.read", contract, null);
    return place;
  }

  /** Who may see it today. */
  public List<Occupant> occupants(UUID contract) {
    return entities
        .createQuery(
            "select o from Occupancy o where o.contract = :contract" + IN_FORCE, Occupancy.class)
        .setParameter("contract", contract(contract))
        .setParameter("today", today())
        .getResultStream()
        .map(this::occupant)
        .toList();
  }

  private Occupant occupant(Occupancy occupancy) {
    var account = accounts.byId(occupancy.account());
    return new Occupant(
        occupancy.id(),
        occupancy.account(),
        account.getUsername(),
        account.getDisplayName(),
        occupancy.kind(),
        account.isNew());
  }

  /**
   * Somebody who sees an address by leave of an occupant.
   *
   * @param name the person's name
   * @param username the name that the account signs in with
   * @param by the name of who gave leave
   * @param mayAct whether it is more than looking
   * @param lastOn the last day
   */
  public record Guest(String name, String username, String by, boolean mayAct, LocalDate lastOn) {}

  /** Who may see it today by leave of those. */
  public List<Guest> guests(UUID contract) {
    return entities
        .createQuery("select d from Delegation d where d.contract = :contract", Delegation.class)
        .setParameter("contract", contract(contract))
        .getResultStream()
        .filter(delegation -> delegation.holdsOn(today()))
        .map(this::guest)
        .toList();
  }

  private Guest guest(Delegation delegation) {
    var account = accounts.byId(delegation.taker());
    return new Guest(
        account.getDisplayName(),
        account.getUsername(),
        accounts.byId(delegation.giver()).getDisplayName(),
        delegation.mayAct(),
        delegation.lastOn());
  }

  /**
   * Lets an account see an address from today on.
   *
   * @param username the name that the account signs in with
   * @throws Refused at {@code username} where there is no such account or it already may
   */
  public void admit(UUID contract, String username, OccupancyKind kind) {
    var account =
        accounts
            .byUsername(username == null ? "" : username)
            .map(Account::getId)
            .orElseThrow(() -> Refused.field("username", "premises.refused.unknown"));
    if (occupants(contract).stream().anyMatch(o -> o.account().equals(account))) {
      throw Refused.field("username", "premises.refused.alreadyThere");
    }
    occupancies.admit(account, contract, kind, today());
    known.forget();
    note("premises.admit", contract, account);
  }

  /**
   * Ends an account's view of an address from today on.
   *
   * @param occupancy the key that {@link Occupant} carries
   */
  public void dismiss(UUID contract, UUID occupancy) {
    var ended =
        entities
            .createQuery(
                "select o from Occupancy o where o.id = :id and o.contract = :contract",
                Occupancy.class)
            .setParameter("id", occupancy)
            .setParameter("contract", contract(contract))
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> Refused.missing("premises.missing"));
    ended.endOn(today());
    known.forget();
    note("premises.dismiss", contract, ended.account());
  }

  private Contract contract(UUID id) {
    return entities
        .createQuery(
            "select c from Contract c where c.id = :id and c.operator = :operator", Contract.class)
        .setParameter("id", id)
        .setParameter("operator", user.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("premises.missing"));
  }

  private void note(String action, UUID contract, UUID account) {
    audit.record(
        user.operator(), new Audit.Deed(action, "contract", contract.toString(), account, ""));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), operators.operator(user.operator()).zone());
  }
}

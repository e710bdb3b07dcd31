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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** The addresses that the caller may see, and the one the caller looks at (LUD-10, LUD-31). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Premises {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser user;
  @Inject Operators operators;
  @Inject MyPlaces known;
  @Inject Audit audit;

  /** All of them, in the order of their addresses. */
  public List<Place> mine() {
    return known.of(user.accountId(), this::ask);
  }

  private List<Place> ask() {
    return inOrder(Stream.concat(own(), delegations().map(Delegation::place)));
  }

  private Stream<Place> own() {
    return entities
        .createQuery("select o from Occupancy o where o.account = :me", Occupancy.class)
        // What a fetch of the language cannot: along more than one step.
        .setHint("eclipselink.join-fetch", "o.contract.premise.house")
        .setParameter("me", user.accountId())
        .getResultStream()
        .filter(occupancy -> occupancy.holdsOn(today(occupancy.operator())))
        .map(Occupancy::place);
  }

  /** What others let the caller, as long as they have their own right there. */
  private Stream<Delegation> delegations() {
    return entities
        .createQuery("select d from Delegation d where d.taker = :me", Delegation.class)
        .setHint("eclipselink.join-fetch", "d.contract.premise.house")
        .setParameter("me", user.accountId())
        .getResultStream()
        .filter(delegation -> delegation.holdsOn(today(delegation.operator())))
        .filter(this::isGiversRight);
  }

  private boolean isGiversRight(Delegation delegation) {
    return entities
        .createQuery(
            "select o from Occupancy o where o.account = :giver and o.contract = :contract",
            Occupancy.class)
        .setParameter("giver", delegation.giver())
        .setParameter("contract", delegation.contract())
        .getResultStream()
        .anyMatch(occupancy -> occupancy.holdsOn(today(occupancy.operator())));
  }

  /** A right of the own goes before a lent one, and acting before looking. */
  private static Place stronger(Place one, Place other) {
    return one.seenAs().compareTo(other.seenAs()) <= 0 ? one : other;
  }

  private static List<Place> inOrder(Stream<Place> places) {
    return places
        .collect(Collectors.toMap(Place::contract, Function.identity(), Premises::stronger))
        .values()
        .stream()
        .sorted(Comparator.comparing(Place::address).thenComparing(Place::number))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refused as missing, where it is not the caller's, just as where there is none
   */
  public Place mine(UUID contract) {
    return mine().stream()
        .filter(place -> place.contract().equals(contract))
        .findFirst()
        .orElseThrow(() -> Refused.missing("premises.missing"));
  }

  /**
   * One of them, at which the caller is about to do something. What is done for another one is
   * noted with that one's name.
   *
   * @throws Refused as missing, where it is not the caller's; by a rule where the caller may only
   *     look
   */
  public Place acting(UUID contract) {
    Place place = mine(contract);
    if (!place.isActedOnByViewer()) {
      throw Refused.rule("premises.refused.viewer");
    }
    if (!place.isOwn()) {
      delegations().filter(d -> d.place().contract().equals(contract)).forEach(this::note);
    }
    return place;
  }

  private void note(Delegation delegation) {
    var id = delegation.id().toString();
    audit.record(
        delegation.operator(),
        new Audit.Deed("premises.delegate.act", "delegation", id, delegation.giver(), ""));
  }

  /** The same for an address of which the contract is not known, such as a meter's. */
  public Place actingAt(UUID premise) {
    return mine().stream()
        .filter(place -> place.premise().equals(premise))
        .min(Comparator.comparing(Place::seenAs))
        .map(place -> acting(place.contract()))
        .orElseThrow(() -> Refused.missing("premises.missing"));
  }

  /** The one that the caller chose last, or else the first; none for whoever has no address. */
  public Optional<Place> active() {
    return known.active(user.accountId(), this::askActive);
  }

  private Optional<Place> askActive() {
    var all = mine();
    var chosen = Optional.ofNullable(entities.find(ActivePlace.class, user.accountId()));
    return chosen
        .flatMap(
            active -> all.stream().filter(p -> p.contract().equals(active.contract())).findAny())
        .or(() -> all.stream().findFirst());
  }

  /**
   * Turns to another of the caller's addresses and remembers it (LUD-10).
   *
   * @throws Refused as missing, where it is not the caller's
   */
  public void turnTo(UUID contract) {
    var chosen = mine(contract).contract();
    var active = entities.find(ActivePlace.class, user.accountId());
    if (active == null) {
      entities.persist(new ActivePlace(user.accountId(), chosen));
    } else {
      active.turnTo(chosen);
    }
    known.forget();
  }

  private LocalDate today(String operator) {
    return LocalDate.ofInstant(clock.instant(), operators.operator(operator).zone());
  }
}

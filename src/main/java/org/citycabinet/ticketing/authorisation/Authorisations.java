package org.citycabinet.ticketing.authorisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.fleet.Vehicle;
import org.citycabinet.ticketing.fleet.VehicleNumber;
import org.citycabinet.ticketing.fleet.Vehicles;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.CodeTaps;
import org.citycabinet.ticketing.validation.CodeTaps.Decided;
import org.citycabinet.ticketing.validation.CodeTaps.Foreseen;
import org.citycabinet.ticketing.validation.CodeTaps.Place;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * How a resident boards with a code ticket (RIG-54 to RIG-57, LIE-12). Others' media answer as
 * missing ones do.
 */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed("RESIDENT")
public class Authorisations {
  /** How far back they are shown (RIG-A2.6). */
  private static final Period SHOWN = Period.ofMonths(4);

  private static final int MOST = 500;

  @PersistenceContext EntityManager entities;
  @Inject CodeTaps taps;
  @Inject Vehicles vehicles;
  @Inject Cards cards;
  @Inject Operators operators;
  @Inject CurrentUser me;
  @Inject Clock clock;

  /**
   * What boarding would do.
   *
   * @param vehicle which vehicle
   * @param foreseen what would become of it
   */
  public record Ahead(Vehicle vehicle, Foreseen foreseen) {}

  /**
   * Looks what boarding a vehicle would do, and changes nothing.
   *
   * @param named what was typed or scanned
   * @param product the code of the product to travel with; null where the terms choose
   * @throws Refused at the field {@code vehicle} where there is none such in use
   */
  public Ahead lookAhead(UUID id, String named, String product) {
    var medium = app(id);
    var vehicle = vehicle(medium, named);
    return new Ahead(vehicle, taps.foresee(medium, place(vehicle), product));
  }

  /**
   * Authorises a trip. With a key that came before nothing is done again; where the trip is
   * registered already, nothing is spent and the earlier authorisation is the answer (RIG-66).
   *
   * @param named what was typed or scanned
   * @param product the code of the product to travel with; null where the terms choose
   * @param key of the request
   * @throws Refused at the field {@code vehicle} where there is none such in use; by a rule where
   *     there is no ticket to travel with, or the medium is blocked
   */
  public Authorisation authorise(UUID id, String named, String product, UUID key) {
    var medium = app(id);
    var vehicle = vehicle(medium, named);
    var decided = taps.decide(id, key, place(vehicle), product);
    return switch (decided.decision()) {
      case ACCEPTED -> find(decided.id()).orElseGet(() -> keep(id, decided, vehicle, named));
      case ALREADY_REGISTERED ->
          latestIn(id, vehicle).orElseGet(() -> keep(id, decided, vehicle, named));
      case REJECTED, ACTIVATION_OFFERED -> throw against(medium);
    };
  }

  /** What comes to a person who has no ticket, or whose medium is blocked. */
  private static Refused against(Medium medium) {
    return Refused.rule(
        medium.isBlocked() ? "authorisation.blocked" : "authorisation.nothing",
        medium.number().shown());
  }

  private Authorisation keep(UUID medium, Decided decided, Vehicle vehicle, String named) {
    var means = VehicleNumber.isSign(named) ? Means.SCANNED : Means.TYPED;
    var authorisation = new Authorisation(medium, decided, vehicle, means);
    entities.persist(authorisation);
    return authorisation;
  }

  private Optional<Authorisation> find(UUID id) {
    return Optional.ofNullable(entities.find(Authorisation.class, id));
  }

  private Optional<Authorisation> latestIn(UUID medium, Vehicle vehicle) {
    return entities
        .createQuery(
            "select a from Authorisation a where a.medium = :medium and a.vehicleNumber = :number"
                + " order by a.authorisedAt desc",
            Authorisation.class)
        .setParameter("medium", medium)
        .setParameter("number", vehicle.getNumber())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Medium app(UUID id) {
    var medium = cards.mine(id).medium();
    if (medium.kind() != MediumKind.APP) {
      throw Refused.missing("medium.missing");
    }
    return medium;
  }

  private Vehicle vehicle(Medium medium, String named) {
    return vehicles.inUse(medium.operator(), VehicleNumber.of(medium.operator(), named));
  }

  private static Place place(Vehicle vehicle) {
    return new Place(vehicle.getVehicleId(), vehicle.getLine().orElse(null));
  }

  /**
   * An authorisation of the caller's.
   *
   * @throws Refused where there is none such
   */
  public Authorisation mine(UUID id) {
    return entities
        .createQuery(
            "select a from Authorisation a, Keeper k where a.id = :id and k.account = :me"
                + " and k.medium.id = a.medium",
            Authorisation.class)
        .setParameter("id", id)
        .setParameter("me", me.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("authorisation.missing"));
  }

  /** Those of the last four months on one of the caller's media, the newest first. */
  public List<Authorisation> history(UUID id) {
    var medium = app(id);
    var zone = operators.operator(medium.operator()).zone();
    return entities
        .createQuery(
            "select a from Authorisation a where a.medium = :medium and a.authorisedAt >= :from"
                + " order by a.authorisedAt desc, a.id",
            Authorisation.class)
        .setParameter("medium", medium.id())
        .setParameter("from", clock.instant().atZone(zone).minus(SHOWN).toInstant())
        .setMaxResults(MOST)
        .getResultList();
  }
}

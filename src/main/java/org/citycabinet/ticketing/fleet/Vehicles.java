package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/** An operator's vehicles, by the numbers that passengers read; foreign ones answer as missing. */
@ApplicationScoped
@Transactional
public class Vehicles {
  private static final int LONGEST_NAME = 40;

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * A vehicle in use; asks nobody who they are.
   *
   * @throws Refused at the field {@code vehicle} where there is none with that number, or it is out
   *     of use
   */
  public Vehicle inUse(String operator, VehicleNumber number) {
    return find(operator, number)
        .filter(Vehicle::isInUse)
        .orElseThrow(() -> Refused.field("vehicle", "fleet.vehicle.unknown", number.digits()));
  }

  private Optional<Vehicle> find(String operator, VehicleNumber number) {
    return one("number", operator, number.digits());
  }

  private Optional<Vehicle> one(String column, String operator, String value) {
    return entities
        .createQuery(
            "select v from Vehicle v where v.operator = :operator and v." + column + " = :value",
            Vehicle.class)
        .setParameter("operator", operator)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  /** All vehicles of the caller's operator, by number. */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  public List<Vehicle> list() {
    return entities
        .createQuery(
            "select v from Vehicle v where v.operator = :operator order by v.number", Vehicle.class)
        .setParameter("operator", user.operator())
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused where the caller's operator has none with that number
   */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  public Vehicle mine(String number) {
    return list().stream()
        .filter(vehicle -> vehicle.getNumber().equals(number))
        .findFirst()
        .orElseThrow(() -> Refused.missing("fleet.vehicle.missing"));
  }

  /**
   * Enters a vehicle.
   *
   * @param number the five digits on it
   * @param name how its devices name it, 1 to 40 characters
   * @param line the line that it usually runs, up to 40 characters; blank where it has none
   * @throws Refused at the field that is wrong, or taken
   */
  @RolesAllowed("ADMINISTRATOR")
  public void enter(String number, String name, String line) {
    var digits = VehicleNumber.of(user.operator(), number);
    var vehicleId = Typed.checked("name", name, LONGEST_NAME);
    var usual = line == null || line.isBlank() ? null : Typed.checked("line", line, LONGEST_NAME);
    if (find(user.operator(), digits).isPresent()) {
      throw Refused.field("vehicle", "fleet.vehicle.taken");
    }
    if (one("vehicleId", user.operator(), vehicleId).isPresent()) {
      throw Refused.field("name", "fleet.vehicle.name.taken");
    }
    entities.persist(new Vehicle(user.operator(), digits, vehicleId, usual));
    note("fleet.vehicle.enter", digits.digits(), vehicleId);
  }

  /**
   * Takes a vehicle out of use; nobody boards it any more.
   *
   * @throws Refused where the caller's operator has none with that number
   */
  @RolesAllowed("ADMINISTRATOR")
  public void retire(String number) {
    mine(number).retire(clock.instant());
    note("fleet.vehicle.retire", number, "");
  }

  private void note(String action, String number, String details) {
    audit.record(user.operator(), new Audit.Deed(action, "vehicle", number, null, details));
  }
}

package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.database.Database;
import org.citycabinet.database.Retried;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/** An operator's devices: how they come, what each holds, how they go. */
@ApplicationScoped
@Transactional
public class Devices {
  private static final int LONGEST_REASON = 500;

  @Inject Database database;

  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject CurrentUser user;
  @Inject Vehicles vehicles;
  @Inject Audit audit;

  /** A new enrolment code for a device of the caller's operator; it is shown this once only. */
  @RolesAllowed("ADMINISTRATOR")
  public String makeCode() {
    var code = makeCode(user.operator());
    audit("fleet.code", user.operator(), "");
    return code;
  }

  String makeCode(String operator) {
    var code = EnrolmentCode.draw();
    entities.persist(new EnrolmentCode(operator, code, clock.instant()));
    return code;
  }

  /**
   * Enrols a device by a code.
   *
   * @throws Refused where the code is unknown, was used or has expired, or the signature is not
   *     that of the key
   */
  Device enrol(Enrolment enrolment) {
    enrolment.mustBeSigned();
    var device = code(enrolment.code()).use(enrolment, clock.instant());
    entities.persist(device);
    entities.flush();
    audit.recordSystem(
        device.getOperator(),
        new Audit.Deed(
            "fleet.enrol", "device", device.getId().toString(), null, device.getVehicleId()));
    return device;
  }

  /** The row is locked: of two devices with one code the second finds it used. */
  private EnrolmentCode code(String code) {
    return entities
        .createQuery("select c from EnrolmentCode c where c.codeHash = :hash", EnrolmentCode.class)
        .setParameter("hash", Secrets.hash(code))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("fleet.enrolment.unknown"));
  }

  /** All devices of the caller's operator, those in use first, then by vehicle. */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  public List<Device> list() {
    return all(user.operator());
  }

  /** The same of any operator; asks nobody who they are. */
  public List<Device> all(String operator) {
    return entities
        .createQuery(
            "select d from Device d where d.operator = :operator"
                + " order by case when d.disabledAt is null then 0 else 1 end, d.vehicleId, d.id",
            Device.class)
        .setParameter("operator", operator)
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused where the operator has no such device
   */
  @RolesAllowed({"ADMINISTRATOR", "CLERK", "AUDITOR"})
  public Device mine(UUID id) {
    return find(id)
        .filter(device -> device.getOperator().equals(user.operator()))
        .orElseThrow(() -> Refused.missing("fleet.device.missing"));
  }

  /**
   * Takes a device of the caller's operator out of use; within a minute nothing hears it any more.
   *
   * @param why the reason in words, 1 to 500 characters
   * @throws Refused where the operator has no such device, or at the field {@code why}
   */
  @Retried
  @RolesAllowed("ADMINISTRATOR")
  public void disable(UUID id, String why) {
    var words = Typed.checked("why", why, LONGEST_REASON);
    disable(user.operator(), id, words);
    audit("fleet.disable", id.toString(), words);
  }

  void disable(String operator, UUID id, String why) {
    lock(operator, id).disable(why, clock.instant());
  }

  /** Locked, because others may change it at this moment. */
  private Device lock(String operator, UUID id) {
    return Optional.ofNullable(entities.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(device -> device.getOperator().equals(operator))
        .orElseThrow(() -> Refused.missing("fleet.device.missing"));
  }

  /**
   * A device of the caller's operator is used in that vehicle from now on; it is told so when it
   * next says how it is.
   *
   * @param vehicle how devices name a vehicle that is entered and in use
   * @param line the line that the vehicle usually runs from now on; blank for none
   * @throws Refused where the operator has no such device, it is out of use, or at the field {@code
   *     vehicle} or {@code line}
   */
  @Retried
  @RolesAllowed("ADMINISTRATOR")
  public void assign(UUID id, String vehicle, String line) {
    var device = lock(user.operator(), id);
    vehicles.run(vehicle, line);
    device.assign(vehicle);
    audit("fleet.assign", id.toString(), line == null ? vehicle : vehicle + ", " + line);
  }

  /**
   * A device of the caller's operator is to make itself a new key; it is told so when it next says
   * how it is.
   *
   * @throws Refused where the operator has no such device, or it is out of use
   */
  @Retried
  @RolesAllowed("ADMINISTRATOR")
  public void wantKey(UUID id) {
    lock(user.operator(), id).wantKey(clock.instant());
    audit("fleet.key.want", id.toString(), "");
  }

  /**
   * The calling device has made itself a new key. What it is given tokens for is signed by that key
   * from now on.
   *
   * @param key the new key
   * @param signature by the new key over the device's identifier, in base64url
   * @return the name of the key
   * @throws Refused at the field {@code signature} where it is not that key's
   */
  @Retried
  @RolesAllowed("DEVICE")
  String rotate(PublicKey key, String signature) {
    var id = user.accountId();
    new Enrolment(id.toString(), key, signature, "", "").mustBeSigned();
    var device = lock(user.operator(), id);
    var before = device.getKid();
    device.rotate(key, clock.instant());
    if (!before.equals(device.getKid())) {
      audit("fleet.key", id.toString(), device.getKid());
    }
    return device.getKid();
  }

  /**
   * Somebody has looked into why a device of the caller's operator gave its taps numbers again.
   *
   * @param why what was found, 1 to 500 characters
   * @throws Refused where the operator has no such device, or at the field {@code found}
   */
  @Retried
  @RolesAllowed("ADMINISTRATOR")
  public void settle(UUID id, String why) {
    var words = Typed.checked("found", why, LONGEST_REASON);
    lock(user.operator(), id);
    entities
        .createNativeQuery("update device_contact set rolled_back_at = null where device_id = ?")
        .setParameter(1, id.toString())
        .executeUpdate();
    audit("fleet.settle", id.toString(), words);
  }

  /**
   * What the calling device is to know of itself.
   *
   * @param vehicleId the vehicle in which it is used
   * @param routeId the line that the vehicle usually runs; null where that is not known
   * @param newKeyWanted whether it is to make itself a new key
   */
  public record Place(String vehicleId, String routeId, boolean newKeyWanted) {}

  /** Where the calling device is used, as staff assigned it. */
  @RolesAllowed("DEVICE")
  public Place place() {
    var device = find(user.accountId()).orElseThrow();
    var line = vehicles.line(device.getOperator(), device.getVehicleId());
    return new Place(device.getVehicleId(), line.orElse(null), device.getKeyWantedAt().isPresent());
  }

  /** The device with that identifier; nobody asks who is asking. */
  Optional<Device> find(UUID id) {
    return Optional.ofNullable(entities.find(Device.class, id));
  }

  /** Whether a device of the operator is in use in that vehicle. */
  public boolean isIn(String operator, String vehicle) {
    return entities
            .createQuery(
                "select count(d) from Device d where d.operator = :operator"
                    + " and d.vehicleId = :vehicle and d.disabledAt is null",
                Long.class)
            .setParameter("operator", operator)
            .setParameter("vehicle", vehicle)
            .getSingleResult()
        > 0;
  }

  /** How many devices of an operator are in use, and how many of them hold at least a version. */
  public Spread spread(String operator, long blocklistVersion) {
    return new Spread(inUse(operator, 0), inUse(operator, blocklistVersion));
  }

  private long inUse(String operator, long leastVersion) {
    return entities
        .createQuery(
            "select count(d) from Device d where d.operator = :operator"
                + " and d.disabledAt is null and d.blocklistVersion >= :version",
            Long.class)
        .setParameter("operator", operator)
        .setParameter("version", leastVersion)
        .getSingleResult();
  }

  /**
   * Since when each device of an operator is known to hold at least a version of the list that
   * names media by that; devices that do not hold it are missing.
   */
  public Map<UUID, Instant> holdingSince(String operator, KeyKind by, long blocklistVersion) {
    try (var sql = Sql.on(database)) {
      return sql
          .list(
              "select d.id, min(l.held_at) held_at from device d"
                  + " join device_contact c on c.device_id = d.id and c.blocklist_version >= ?"
                  + " join device_list l on l.device_id = d.id and l.version >= ?"
                  + " and l.list_by = c.list_by"
                  + " where d.operator = ? and c.list_by = ? group by d.id",
              row -> Map.entry(UUID.fromString(row.getString(1)), Sql.instant(row, "held_at")),
              blocklistVersion,
              blocklistVersion,
              operator,
              by.name())
          .stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  private void audit(String action, String subject, String details) {
    audit.record(user.operator(), new Audit.Deed(action, "device", subject, null, details));
  }
}

package org.citycabinet.ticketing.fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;

/** An operator's devices: how they come, what each holds, how they go. */
@ApplicationScoped
@Transactional
public class Devices {
  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject CurrentUser user;
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
    return entities
        .createQuery(
            "select d from Device d where d.operator = :operator"
                + " order by case when d.disabledAt is null then 0 else 1 end, d.vehicleId, d.id",
            Device.class)
        .setParameter("operator", user.operator())
        .getResultList();
  }

  /**
   * Takes a device of the caller's operator out of use; within a minute nothing hears it any more.
   *
   * @throws Refused where the operator has no such device
   */
  @Retried
  @RolesAllowed("ADMINISTRATOR")
  public void disable(UUID id) {
    disable(user.operator(), id);
    audit("fleet.disable", id.toString(), "");
  }

  void disable(String operator, UUID id) {
    // Locked, because the device itself may be reporting at this moment.
    Optional.ofNullable(entities.find(Device.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(device -> device.getOperator().equals(operator))
        .orElseThrow(() -> Refused.missing("fleet.device.missing"))
        .disable(clock.instant());
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
   * Notes what the calling device says of its blocklist.
   *
   * @param version the version that it uses
   * @param appliedAt when it took it into use
   * @param flaw why it refused the last list it was sent; null where it took it
   */
  @Retried
  @RolesAllowed("DEVICE")
  public void holdsBlocklist(long version, Instant appliedAt, String flaw) {
    entities
        .find(Device.class, user.accountId(), LockModeType.PESSIMISTIC_WRITE)
        .holdsBlocklist(version, appliedAt, flaw);
  }

  private void audit(String action, String subject, String details) {
    audit.record(user.operator(), new Audit.Deed(action, "device", subject, null, details));
  }
}

package org.citycabinet.utility.reading;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citycabinet.platform.Secrets;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** Receipts for readings, sealed by the installation and checked by whoever holds one. */
@ApplicationScoped
@Transactional
class Receipts {

  private static final int SEAL_LETTERS = 16;
  private static final Pattern CODE =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{16})");

  @PersistenceContext EntityManager entities;
  @Inject Premises premises;
  @Inject Secrets secrets;

  /**
   * The receipt for a reading of the caller's own meters.
   *
   * @throws Refused as missing, where it is of another's, just as where there is none
   */
  @RolesAllowed("RESIDENT")
  public Receipt of(UUID reading) {
    var mine = premises.mine().stream().map(Place::premise).toList();
    return entities
        .createQuery(
            "select r from Reading r where r.id = :id and r.meter.premise in :mine", Reading.class)
        .setParameter("id", reading)
        .setParameter("mine", mine.isEmpty() ? List.of(Meters.NOWHERE) : mine)
        .getResultStream()
        .findFirst()
        .map(this::receipt)
        .orElseThrow(() -> Refused.missing("metering.missing"));
  }

  /** What a receipt's code proves; empty where nobody here made it. */
  @PermitAll
  public Optional<Receipt> check(String code) {
    var parts = CODE.matcher(code == null ? "" : code.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(entities.find(Reading.class, UUID.fromString(parts.group(1))))
        .filter(reading -> Secrets.same(seal(reading), parts.group(2)))
        .map(this::receipt);
  }

  private Receipt receipt(Reading reading) {
    var meter = reading.register().meter();
    return new Receipt(
        reading.id(),
        reading.id() + "-" + seal(reading),
        meter.operator(),
        MeterCard.Face.of(reading.register()),
        reading.value(),
        reading.month(),
        reading.version(),
        reading.readOn(),
        reading.takenAt(),
        reading.source(),
        reading.replacedAt() == null);
  }

  /** Over everything that the receipt says of the reading. */
  private String seal(Reading reading) {
    var meter = reading.register().meter();
    var words =
        String.join(
            "|",
            reading.id().toString(),
            meter.id().toString(),
            meter.face().number(),
            String.valueOf(reading.register().number()),
            reading.value().toPlainString(),
            reading.month().toString(),
            reading.readOn().toString(),
            reading.takenAt().toString());
    return secrets.sign("reading-receipt", words).substring(0, SEAL_LETTERS);
  }
}

package org.citycabinet.utility.premises;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;

/** Demonstration data: houses, contracts, an owner, a tenant and a company with two addresses. */
@ApplicationScoped
@Transactional
class PremisesDemo {

  private static final int YEARS = 6;

  @PersistenceContext EntityManager entities;

  void begin(@Observes @Priority(200) DemoStart start) {
    var signed = start.today().minusYears(YEARS).withDayOfMonth(1);
    DemoTable.rows("contracts").forEach(row -> contract(row, signed));
    DemoTable.rows("occupancies").forEach(row -> occupancy(row, start.today()));
    entities.flush();
    DemoTable.rows("occupancies").forEach(this::active);
  }

  private void contract(NamedCsvRecord row, LocalDate signed) {
    var number = row.getField("contract");
    var premise = new Premise(Ids.demo("premise:" + number), house(row), row.getField("apartment"));
    entities.persist(premise);
    entities.persist(
        new Contract(
            Ids.demo("contract:" + number),
            number,
            premise,
            row.getField("holder"),
            HolderKind.valueOf(row.getField("holder_kind")),
            signed));
  }

  private House house(NamedCsvRecord row) {
    var id = Ids.demo("house:" + row.getField("street") + " " + row.getField("house"));
    return Optional.ofNullable(entities.find(House.class, id)).orElseGet(() -> house(id, row));
  }

  private House house(UUID id, NamedCsvRecord row) {
    var house =
        new House(
            id,
            row.getField("operator"),
            row.getField("street"),
            row.getField("house"),
            row.getField("town"),
            row.getField("postcode"));
    entities.persist(house);
    return house;
  }

  /** The first address in the table is the one that the account looks at. */
  private void active(NamedCsvRecord row) {
    var account = Ids.demo("account:" + row.getField("account"));
    if (entities.find(ActivePlace.class, account) == null) {
      entities.persist(new ActivePlace(account, Ids.demo("contract:" + row.getField("contract"))));
    }
  }

  private void occupancy(NamedCsvRecord row, LocalDate today) {
    var account = row.getField("account");
    var number = row.getField("contract");
    entities.persist(
        new Occupancy(
            Ids.demo("occupancy:" + account + ":" + number),
            Ids.demo("account:" + account),
            entities.find(Contract.class, Ids.demo("contract:" + number)),
            OccupancyKind.valueOf(row.getField("kind")),
            today.minusYears(Long.parseLong(row.getField("years")))));
  }
}

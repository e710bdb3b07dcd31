package org.citycabinet.utility.balance;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;

/**
 * Demonstration data: meters of whole buildings, which count a little more than the dwellings' do
 * together.
 */
@ApplicationScoped
@Transactional
class BalanceDemo {
  private static final String METER =
      """
      insert into meter (id, operator, premise, kind, location, number, digits, decimals,
                         registers, unit, multiplier, installed_on, verified_until)
      values (?, ?, ?, ?, 'CELLAR', ?, 6, 3, 1, 'CUBIC_METRE', 1, ?, ?)""";
  private static final String READINGS =
      """
      insert into reading (id, meter_id, register, for_month, version, value, rolled_over, source,
                           quality, read_on, taken_at)
      select uuid(), ?, 1, r.for_month, 1, round(? * sum(r.value), 3), false, 'AUTOMATIC', 'VALID',
             max(r.read_on), max(r.taken_at)
        from reading r join meter m on m.id = r.meter_id
        join premise p on p.id = m.premise
       where p.house_id = ? and m.kind = ? and r.replaced_at is null
       group by r.for_month""";

  @PersistenceContext EntityManager entities;

  void begin(@Observes @Priority(295) DemoStart start) {
    entities.flush();
    DemoTable.rows("building-meters")
        .forEach(
            row -> {
              UUID house = Ids.demo("house:" + row.getField("house"));
              UUID meter = Ids.demo("meter:" + row.getField("number"));
              var today = start.today();
              update(
                  METER,
                  meter,
                  row.getField("operator"),
                  house,
                  row.getField("kind"),
                  row.getField("number"),
                  today.minusYears(3),
                  today.plusYears(2));
              update(
                  READINGS,
                  meter,
                  new BigDecimal(row.getField("factor")),
                  house,
                  row.getField("kind"));
            });
  }

  private void update(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i] instanceof UUID id ? id.toString() : values[i]);
    }
    query.executeUpdate();
  }
}

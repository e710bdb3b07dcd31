package org.citycabinet.utility.balance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.utility.metering.MeterUnit;
import org.citycabinet.utility.metering.ServiceKind;
import org.citycabinet.utility.premises.Buildings;
import org.citycabinet.words.Refused;

/**
 * The balances of the buildings of the operator that the caller works for.
 *
 * <p>What was used from one reading to the next counts for the month of the later one, as it does
 * for the dwelling itself; the sums are the database's, so a tower of dwellings costs one query.
 */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR", "AUDITOR"})
class Balances {
  private static final int MONTHS = 13;

  private static final String USES =
      """
      select kind, unit, building, for_month, sum(used) as used, count(distinct meter) as meters,
             max(estimated) as estimated
        from (select m.id as meter, m.kind, m.unit, m.premise = ? as building, r.for_month,
                     r.quality = 'ESTIMATED' as estimated,
                     (r.value + if(r.rolled_over, cast(pow(10, m.digits) as decimal(14, 4)), 0)
                       - lag(r.value) over (partition by m.id, r.register order by r.for_month))
                       * m.multiplier as used
                from meter m join reading r on r.meter_id = m.id and r.replaced_at is null
               where m.operator = ?
                 and (m.premise = ? or m.premise in (select id from premise where house_id = ?)))
             uses
       where used is not null and for_month > ?
       group by kind, unit, building, for_month order by kind, for_month""";

  @Inject Buildings buildings;
  @Inject Operators operators;
  @Inject CurrentUser user;
  @Inject Audit audit;
  @Inject Clock clock;

  @Inject Database database;

  /** The operator's buildings, by their addresses. */
  public List<Buildings.Dwelling> houses() {
    return buildings.of(user.operator());
  }

  /**
   * A building with its balances, one for each kind of service that is measured in it.
   *
   * @param address the building's
   */
  public record Building(String address, List<Balance> balances) {}

  private Buildings.Dwelling house(UUID house) {
    var found =
        houses().stream()
            .filter(each -> each.house().equals(house))
            .findFirst()
            .orElseThrow(() -> Refused.missing("balance.missing"));
    audit.record(
        user.operator(), new Audit.Deed("balance.read", "house", house.toString(), null, ""));
    return found;
  }

  /** What the meters of one group used in a month. */
  private record Sum(
      String kind,
      String unit,
      boolean building,
      YearMonth month,
      BigDecimal used,
      int meters,
      boolean estimated) {

    static Sum of(ResultSet row) throws SQLException {
      return new Sum(
          row.getString("kind"),
          row.getString("unit"),
          row.getBoolean("building"),
          YearMonth.from(row.getObject("for_month", LocalDate.class)),
          row.getBigDecimal("used"),
          row.getInt("meters"),
          row.getBoolean("estimated"));
    }
  }

  /**
   * One of them; that it was looked at is noted.
   *
   * @throws Refused as missing, where it is another operator's, just as where there is none
   */
  public Building of(UUID house) {
    var found = house(house);
    return new Building(found.address(), balances(found.house()));
  }

  private List<Balance> balances(UUID key) {
    var today = LocalDate.ofInstant(clock.instant(), operators.operator(user.operator()).zone());
    var since = YearMonth.from(today).minusMonths(MONTHS + 1L);
    try (var sql = Sql.on(database)) {
      return sql.list(USES, Sum::of, key, user.operator(), key, key, since.atDay(1)).stream()
          .collect(Collectors.groupingBy(Balances::kind, TreeMap::new, Collectors.toList()))
          .values()
          .stream()
          .map(Balances::balance)
          .toList();
    }
  }

  /** In the order in which residents see them. */
  private static ServiceKind kind(Sum sum) {
    return ServiceKind.valueOf(sum.kind());
  }

  private static Balance balance(List<Sum> sums) {
    var dwellings = byMonth(sums.stream().filter(sum -> !sum.building()));
    var house = byMonth(sums.stream().filter(Sum::building));
    var months = sums.stream().map(Sum::month).distinct().sorted().toList();
    return new Balance(
        sums.get(0).kind(),
        MeterUnit.valueOf(sums.get(0).unit()).symbol(),
        dwellings.values().stream().mapToInt(Sum::meters).max().orElse(0),
        months.subList(Math.max(0, months.size() - MONTHS), months.size()).stream()
            .map(month -> month(month, dwellings.get(month), house.get(month)))
            .toList());
  }

  private static Map<YearMonth, Sum> byMonth(Stream<Sum> sums) {
    return sums.collect(Collectors.toMap(Sum::month, Function.identity()));
  }

  private static BalanceMonth month(YearMonth month, Sum dwellings, Sum house) {
    return new BalanceMonth(
        month,
        dwellings == null ? null : dwellings.used(),
        dwellings == null ? 0 : dwellings.meters(),
        house == null ? null : house.used(),
        Optional.ofNullable(dwellings).map(Sum::estimated).orElse(false)
            || Optional.ofNullable(house).map(Sum::estimated).orElse(false));
  }
}

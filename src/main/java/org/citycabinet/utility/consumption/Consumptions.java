package org.citycabinet.utility.consumption;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.operator.Operators;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.Series;
import org.citycabinet.utility.premises.Buildings;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** What the caller's addresses used, month by month. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Consumptions {

  @Inject Premises premises;
  @Inject Meters meters;
  @Inject Buildings buildings;
  @Inject Operators operators;

  /**
   * The water used at an address in the thirteen months up to the newest reading, oldest first.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<MonthUse> water(UUID contract) {
    var logs = logs(premises.mine(contract)).get(UseGroup.WATER);
    return logs == null ? List.of() : UseByMonth.of(series(logs)).thirteenMonths();
  }

  /**
   * All that the meters of an address measured, water first.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<Consumption> all(UUID contract) {
    var place = premises.mine(contract);
    return logs(place).entrySet().stream()
        .map(each -> consumption(place, each.getKey(), each.getValue()))
        .toList();
  }

  /**
   * The same as a Green Button file, of every register that the address has or had.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public byte[] greenButton(UUID contract) {
    var place = premises.mine(contract);
    var logs = meters.logs(meters.everAt(List.of(place.premise()), place.operator()));
    var zone = operators.operator(place.operator()).zone();
    return new GreenButton(place.address(), zone, logs).feed();
  }

  private Consumption consumption(Place place, UseGroup group, Map<MeterRegister, Log> logs) {
    var months = UseByMonth.of(series(logs)).thirteenMonths();
    var unit = logs.keySet().iterator().next().meter().face().unit().symbol();
    return new Consumption(
        group,
        unit,
        months,
        neighbours(place, group, months).orElse(null),
        leak(logs).orElse(null));
  }

  private static Optional<Leak> leak(Map<MeterRegister, Log> logs) {
    return logs.entrySet().stream()
        .filter(each -> !each.getKey().meter().isArchived())
        .flatMap(each -> Leak.in(each.getValue().series().uses()).stream())
        .max(Comparator.comparing(Leak::extraDaily));
  }

  private Optional<Neighbours> neighbours(Place place, UseGroup group, List<MonthUse> months) {
    return months.stream()
        .filter(MonthUse::isKnown)
        .reduce((a, b) -> b)
        .flatMap(
            newest ->
                Neighbours.of(
                    newest.month(), newest.amount(), others(place, group, newest.month())));
  }

  /** What each other dwelling in the house used in that month, where it is known. */
  private List<BigDecimal> others(Place place, UseGroup group, YearMonth month) {
    var dwellings =
        buildings.in(place.house()).stream()
            .map(Buildings.Dwelling::premise)
            .filter(premise -> !premise.equals(place.premise()))
            .toList();
    var theirs =
        meters.everAt(dwellings, place.operator()).stream()
            .filter(meter -> UseGroup.of(meter.face().kind()) == group)
            .toList();
    return meters.logsSince(month.minusMonths(1), theirs).entrySet().stream()
        .collect(Collectors.groupingBy(each -> each.getKey().meter().premise()))
        .values()
        .stream()
        .map(logs -> UseByMonth.of(logs.stream().map(each -> each.getValue().series()).toList()))
        .flatMap(use -> use.amountOf(month).stream())
        .toList();
  }

  private Map<UseGroup, Map<MeterRegister, Log>> logs(Place place) {
    var logs = meters.logs(meters.everAt(List.of(place.premise()), place.operator()));
    var grouped = new TreeMap<UseGroup, Map<MeterRegister, Log>>();
    logs.forEach(
        (register, log) ->
            grouped
                .computeIfAbsent(
                    UseGroup.of(register.meter().face().kind()), group -> new LinkedHashMap<>())
                .put(register, log));
    return grouped;
  }

  private static List<Series> series(Map<MeterRegister, Log> logs) {
    return logs.values().stream().map(Log::series).toList();
  }
}

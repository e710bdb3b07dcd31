package org.citycabinet.utility.consumption;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.language.Language;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;

/** What the active address used: thirteen months of water, heat, electricity and gas. */
@Named
@RequestScoped
public class ConsumptionPage {

  @Inject Premises premises;
  @Inject Consumptions consumptions;
  @Inject Language language;

  private UUID contract;
  private String of;
  private UseChart water;
  private List<Consumption> all;

  @PostConstruct
  void begin() {
    contract = premises.active().map(Place::contract).orElse(null);
  }

  /** The picture of the water of the last thirteen months, for the front page. */
  public UseChart getWater() {
    if (water == null) {
      water = UseChart.of(contract == null ? List.of() : consumptions.water(contract));
    }
    return water;
  }

  /** All that is measured at the address. */
  public List<Consumption> getAll() {
    if (all == null) {
      all = contract == null ? List.of() : consumptions.all(contract);
    }
    return all;
  }

  /** The one that is looked at: the one asked for, or else the first; null where none is. */
  public Consumption getShown() {
    return getAll().stream()
        .filter(each -> each.group().name().equals(of))
        .findFirst()
        .or(() -> getAll().stream().findFirst())
        .orElse(null);
  }

  /** The first letters of the months, under their bars; each has a place of its own. */
  public String letters(UseChart chart) {
    var letter = DateTimeFormatter.ofPattern("LLLLL", language.getLocale());
    return chart.known().stream()
        .map(MonthUse::month)
        .map(letter::format)
        .collect(Collectors.joining());
  }

  /** The contract whose use it is, or null. */
  public UUID getContract() {
    return contract;
  }

  public String getOf() {
    return of;
  }

  public void setOf(String of) {
    this.of = of;
  }
}

package org.citycabinet.utility.balance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.utility.premises.Buildings;

/** Where staff compare what a building's dwellings used with what its own meter counted. */
@Named
@RequestScoped
public class BalancePage {
  @Inject Balances balances;
  @Inject Language language;

  private UUID house;
  private Balances.Building building;

  /** Reads the building that was asked for. */
  public void open() {
    if (house != null) {
      building = balances.of(house);
    }
  }

  /** The operator's buildings. */
  public List<Buildings.Dwelling> getHouses() {
    return balances.houses();
  }

  /** The building that was asked for; null where none was. */
  public Balances.Building getBuilding() {
    return building;
  }

  /** The first letter of a month, under its bars. */
  public String letter(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLLL", language.getLocale()).format(month);
  }

  public UUID getHouse() {
    return house;
  }

  public void setHouse(UUID house) {
    this.house = house;
  }
}

package org.citycabinet.ticketing.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.ticketing.fleet.Device;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.quarantine.CaseState;
import org.citycabinet.ticketing.quarantine.TapCase;
import org.citycabinet.web.Pages;

/** Staff's queue of taps that wait for them. */
@Named
@RequestScoped
public class QuarantinePage {
  @Inject Quarantine quarantine;
  @Inject Devices devices;

  private String state;
  private String page;
  private List<TapCase> rows;
  private Map<UUID, String> vehicles;

  /** Reads which page is asked for; what is no number of a page is not there. */
  public void open() {
    getPages();
  }

  /** The state that is shown. */
  public CaseState getChosen() {
    return Arrays.stream(CaseState.values())
        .filter(each -> each.name().equals(state))
        .findFirst()
        .orElse(CaseState.OPEN);
  }

  /** All states. */
  public List<CaseState> getStates() {
    return List.of(CaseState.values());
  }

  /** Which page is shown. */
  public Pages getPages() {
    return Pages.of(page, quarantine.count(getChosen()), Quarantine.SIZE);
  }

  /** The cases of the page; read once, though the page asks several times. */
  public List<TapCase> getRows() {
    if (rows == null) {
      rows = quarantine.list(getChosen(), getPages());
    }
    return rows;
  }

  /** The vehicle of the device that sent a case; empty where it is not known. */
  public String vehicle(TapCase one) {
    if (vehicles == null) {
      vehicles = new HashMap<>();
      for (Device device : devices.list()) {
        vehicles.put(device.getId(), device.getVehicleId());
      }
    }
    return vehicles.getOrDefault(one.device(), "");
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}

package org.citycabinet.ticketing.watch;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Choice;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.fleet.Vehicle;
import org.citycabinet.ticketing.fleet.Vehicles;
import org.citycabinet.ticketing.quarantine.Gaps.Gap;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** One device: what is known of it, what is wrong with it, and what staff do about it. */
@Named
@ViewScoped
public class DevicePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Fleet fleet;
  @Inject transient Devices devices;
  @Inject transient Vehicles vehicles;
  @Inject transient PageNotes notes;

  private UUID id;
  private String vehicle;
  private String line;
  private String why;
  private String lost;
  private String found;
  private transient FleetRow row;
  private transient List<Gap> gaps;

  /** Reads the device; another operator's answers as a missing one. */
  public void open() {
    if (id == null) {
      throw Refused.missing("fleet.device.missing");
    }
    if (vehicle == null) {
      vehicle = getRow().device().getVehicleId();
      line = getRow().line();
    }
  }

  /** The device as it is now. */
  public FleetRow getRow() {
    if (row == null) {
      row = fleet.one(id);
    }
    return row;
  }

  /** The numbers of its taps that are missing. */
  public List<Gap> getGaps() {
    if (gaps == null) {
      gaps = fleet.gaps(id);
    }
    return gaps;
  }

  /** The vehicles that it can be used in. */
  public List<Choice> getVehicles() {
    return vehicles.list().stream()
        .filter(Vehicle::isInUse)
        .map(each -> new Choice(each.getVehicleId(), label(each)))
        .toList();
  }

  private static String label(Vehicle vehicle) {
    return vehicle.getVehicleId()
        + " · "
        + vehicle.getNumber()
        + vehicle.getLine().map(line -> " · " + line).orElse("");
  }

  /** Uses it in another vehicle. */
  public String assign() {
    devices.assign(id, vehicle, line);
    return done("watch.device.assigned");
  }

  /** Has it make itself a new key. */
  public String wantKey() {
    devices.wantKey(id);
    return done("watch.device.key.wanted");
  }

  /** Takes it out of use. */
  public String disable() {
    devices.disable(id, why);
    return done("watch.device.disabled");
  }

  /** Waits no longer for missing numbers. */
  public String giveUp() {
    fleet.giveUp(id, lost);
    return done("watch.device.given-up");
  }

  /** Keeps what was found about numbers given again. */
  public String settle() {
    devices.settle(id, found);
    return done("watch.device.settled");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/device?faces-redirect=true&id=" + id;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getVehicle() {
    return vehicle;
  }

  public void setVehicle(String vehicle) {
    this.vehicle = vehicle;
  }

  public String getLine() {
    return line;
  }

  public void setLine(String line) {
    this.line = line;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public String getLost() {
    return lost;
  }

  public void setLost(String lost) {
    this.lost = lost;
  }

  public String getFound() {
    return found;
  }

  public void setFound(String found) {
    this.found = found;
  }
}

package org.citycabinet.ticketing.fleet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.web.PageNotes;

/** Staff's page of vehicles and the signs in them. */
@Named
@ViewScoped
public class VehiclesPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Vehicles vehicles;
  @Inject transient PageNotes notes;

  private transient List<Vehicle> list;
  private String vehicle;
  private String name;
  private String line;

  /** All vehicles of the operator. */
  public List<Vehicle> getList() {
    if (list == null) {
      list = vehicles.list();
    }
    return list;
  }

  /** Enters a vehicle. */
  public String enter() {
    vehicles.enter(vehicle, name, line);
    notes.done("fleet.vehicle.entered");
    return again();
  }

  /** Takes one out of use. */
  public String retire(String number) {
    vehicles.retire(number);
    notes.done("fleet.vehicle.retired", number);
    return again();
  }

  private static String again() {
    return "/staff/vehicles?faces-redirect=true";
  }

  public String getVehicle() {
    return vehicle;
  }

  public void setVehicle(String vehicle) {
    this.vehicle = vehicle;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLine() {
    return line;
  }

  public void setLine(String line) {
    this.line = line;
  }
}

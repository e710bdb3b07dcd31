package org.citycabinet.ticketing.inspection;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Place;

/** An inspector's page for the phone: the vehicle, what the passenger shows, what it is worth. */
@Named
@ViewScoped
public class InspectionPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient InspectionDesk desk;
  @Inject transient Inspections inspections;

  private String vehicle;
  private String media;
  private UUID id;
  private transient Inspection inspection;

  /** Reads the check that is shown, where one is. */
  public void open() {
    if (id != null && inspection == null) {
      inspection = desk.mine(id);
      vehicle = inspection.place().vehicle();
    } else {
      desk.mustBeInspector();
    }
  }

  /** Goes to a vehicle. */
  public String board() {
    return "/staff/inspection?faces-redirect=true&vehicle=" + desk.place(vehicle).vehicle();
  }

  /** Checks what the passenger shows. */
  public String check() {
    return shown(desk.inspect(vehicle, media));
  }

  /** Notes that the passenger shows nothing. */
  public String nothing() {
    return shown(desk.nothingShown(vehicle));
  }

  private static String shown(UUID check) {
    return "/staff/inspection?faces-redirect=true&id=" + check;
  }

  /** Where the vehicle is by the last that was heard of it; null where nothing was. */
  public Place getPlace() {
    return inspection == null
        ? desk.lastSeen(vehicle == null ? "" : vehicle).orElse(null)
        : inspection.place();
  }

  /** Whether a vehicle is chosen. */
  public boolean isAboard() {
    return vehicle != null && !vehicle.isBlank();
  }

  /** The check that is shown; null where none is. */
  public Inspection getInspection() {
    if (inspection == null && id != null) {
      inspection = desk.mine(id);
    }
    return inspection;
  }

  /** What to call what was shown. */
  public String title(Finding finding) {
    return desk.title(finding);
  }

  /** The card, where its holder's name stands on it; null otherwise. */
  public Medium card(Finding finding) {
    return desk.card(finding).orElse(null);
  }

  /** Who the passenger is by a card that identifies its holder; empty where none does. */
  public String identity(Finding finding) {
    return desk.identity(finding).orElse("");
  }

  /** What is due for it. */
  public List<Inspections.Due> dues(Finding finding) {
    return inspections.dues(finding);
  }

  /** Whether its card can be retained. */
  public boolean isRetainable(Finding finding) {
    return desk.isRetainable(finding);
  }

  public String getVehicle() {
    return vehicle;
  }

  public void setVehicle(String vehicle) {
    this.vehicle = vehicle;
  }

  public String getMedia() {
    return media;
  }

  public void setMedia(String media) {
    this.media = media;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}

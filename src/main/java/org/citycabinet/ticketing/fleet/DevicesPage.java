package org.citycabinet.ticketing.fleet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Staff's page of devices. */
@Named
@ViewScoped
public class DevicesPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Devices devices;
  @Inject transient PageNotes notes;

  private transient List<Device> list;
  private String code;
  private String doubted;

  /** All devices of the operator. */
  public List<Device> getList() {
    if (list == null) {
      list = devices.list();
    }
    return list;
  }

  /** The code just made; it is not shown again. */
  public String getCode() {
    return code;
  }

  /** Makes an enrolment code. */
  public void makeCode() {
    code = devices.makeCode();
  }

  /** The identifier of the device that is to be taken out of use, once confirmed. */
  public String getDoubted() {
    return doubted;
  }

  /** From the address. */
  public void setDoubted(String doubted) {
    this.doubted = doubted;
  }

  /** The device itself, where the operator has it in use. */
  public Device getDoubtedDevice() {
    return find().orElse(null);
  }

  private Optional<Device> find() {
    return getList().stream()
        .filter(device -> device.getId().toString().equals(doubted) && !device.isDisabled())
        .findFirst();
  }

  /** Takes the doubted device out of use. */
  public String disable() {
    var device = find().orElseThrow(() -> Refused.missing("fleet.device.missing"));
    devices.disable(device.getId());
    notes.done("fleet.disabled", device.getVehicleId());
    return "/staff/devices?faces-redirect=true";
  }
}

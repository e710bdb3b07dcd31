package org.citycabinet.ticketing.fleet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.files.QrPicture;
import org.citycabinet.platform.Settings;

/** Staff's page on which enrolment codes are made, to be typed, scanned or printed. */
@Named
@ViewScoped
public class EnrolPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Devices devices;
  @Inject transient Settings settings;

  private String code;
  private QrPicture picture;

  /** Makes an enrolment code. */
  public void makeCode() {
    code = devices.makeCode();
    picture = QrPicture.of(EnrolmentCode.address(settings.publicUrl(), code));
  }

  /** The code just made; it is not shown again. */
  public String getCode() {
    return code;
  }

  /** The same as a device scans it. */
  public QrPicture getPicture() {
    return picture;
  }
}

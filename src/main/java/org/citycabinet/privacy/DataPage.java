package org.citycabinet.privacy;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.web.PageNotes;

/** Where a person asks for the file with all that is kept of them, and downloads it. */
@Named
@ViewScoped
public class DataPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient DataFiles files;
  @Inject transient PageNotes notes;

  private String password = "";

  /** Asks for a file. */
  public String ask() {
    files.ask();
    notes.done("privacy.data.asked");
    return again();
  }

  /** Sends a file to who knows the password. */
  public void take() throws IOException {
    DataFile file = files.open(password);
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/zip");
    answer.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"city-cabinet-data.zip\"");
    files.send(file, answer.getResponseOutputStream());
    faces.responseComplete();
  }

  /** Removes the file. */
  public String remove() {
    files.remove();
    notes.done("privacy.data.removed");
    return again();
  }

  private static String again() {
    return "/privacy/data.xhtml?faces-redirect=true";
  }

  /** The reader's file, or null. */
  public DataFile getMine() {
    return files.mine().orElse(null);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}

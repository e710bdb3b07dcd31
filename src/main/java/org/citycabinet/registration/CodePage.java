package org.citycabinet.registration;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.web.PageNotes;

/** Where who registers types the code of the short message (RIG-A3). */
@Named
@ViewScoped
public class CodePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Codes codes;
  @Inject transient PageNotes notes;

  private String token = "";
  private String code;

  /** Checks the code and goes on to the password. */
  public void submit() throws IOException {
    codes.check(token, Purpose.REGISTRATION, code);
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect("/registration/finish?token=" + token);
  }

  /** Sends another code. */
  public void resend() {
    codes.resend(token, Purpose.REGISTRATION);
    code = null;
    notes.done("registration.code.again");
  }

  /** What is awaited; null where it is too late. */
  public Codes.Waiting getWaiting() {
    return codes.waiting(token, Purpose.REGISTRATION).orElse(null);
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token == null ? "" : token;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}

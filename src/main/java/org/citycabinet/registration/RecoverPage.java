package org.citycabinet.registration;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.identity.Enroller;
import org.citycabinet.language.Language;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.signin.NewPasswordForm;
import org.citycabinet.sms.ShortMessages;
import org.citycabinet.web.ClientAddress;
import org.citycabinet.web.PageNotes;

/** A forgotten password: by the number of the account, the code of a message, and a new one. */
@Named
@ViewScoped
public class RecoverPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Recoveries recoveries;
  @Inject transient Enroller enroller;
  @Inject transient Codes codes;
  @Inject transient ShortMessages messages;
  @Inject transient ClientAddress client;
  @Inject transient Language reader;
  @Inject transient PageNotes notes;

  private final NewPasswordForm typed = new NewPasswordForm();

  /** Of the code that is awaited or was right; empty where none is. */
  private String token = "";

  private boolean confirmed;
  private String number;
  private String code;
  private List<String> missing = List.of();

  /** Sends a code, where an account has the number. */
  public void ask() {
    token = recoveries.ask(number, reader.getLocale(), client.text());
    code = null;
  }

  /** Checks the code. */
  public void confirm() {
    codes.check(token, Purpose.PASSWORD, code);
    confirmed = true;
  }

  /** Sends another code. */
  public void resend() {
    codes.resend(token, Purpose.PASSWORD);
    code = null;
    notes.done("registration.code.again");
  }

  /** Goes back to where a number is typed. */
  public void leave() {
    token = "";
  }

  /** Sets the password; the person signs in with it. */
  public void submit() throws IOException {
    recoveries.finish(token, typed.getWanted(), typed.getRepeated());
    notes.done("identity.password.changed");
    FacesContext.getCurrentInstance().getExternalContext().redirect("/identity/sign-in");
  }

  /** Looks at the new password while it is typed (LUD-04). */
  public void look() {
    missing = enroller.missing(typed.getWanted(), number);
  }

  /** Whether the installation can send codes. */
  public boolean isOffered() {
    return messages.isOffered();
  }

  /** Whether the code was right, and only a password is missing. */
  public boolean isConfirmed() {
    return confirmed;
  }

  /** What is awaited; null where nothing is. */
  public Codes.Waiting getWaiting() {
    return codes.waiting(token, Purpose.PASSWORD).orElse(null);
  }

  /** What the new password still lacks, as keys of messages. */
  public List<String> getMissing() {
    return missing;
  }

  /** What was typed. */
  public NewPasswordForm getTyped() {
    return typed;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}

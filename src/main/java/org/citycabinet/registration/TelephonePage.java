package org.citycabinet.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.identity.Accounts;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.sms.ShortMessages;
import org.citycabinet.web.ClientAddress;
import org.citycabinet.web.PageNotes;

/** The account's telephone number: another one, confirmed by a code, or none. */
@Named
@ViewScoped
public class TelephonePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Telephones telephones;
  @Inject transient Accounts accounts;
  @Inject transient ShortMessages messages;
  @Inject transient Codes codes;
  @Inject transient ClientAddress client;
  @Inject transient PageNotes notes;

  /** Of the code that is awaited; empty where none is. */
  private String token = "";

  private String number;
  private String password = "";
  private String removePassword = "";
  private String code;

  /** Sends a code to the new number. */
  public void ask() {
    token = telephones.ask(number, password, client.text());
    code = null;
  }

  /** Puts the new number in force. */
  public void confirm() {
    codes.check(token, Purpose.NUMBER, code);
    telephones.putInForce(token);
    token = "";
    number = null;
    notes.done("registration.number.done");
  }

  /** Sends another code. */
  public void resend() {
    codes.resend(token, Purpose.NUMBER);
    code = null;
    notes.done("registration.code.again");
  }

  /** Goes back to where a number is typed. */
  public void leave() {
    token = "";
  }

  /** Takes the number away. */
  public void remove() {
    telephones.remove(removePassword);
    notes.done("registration.number.removed");
  }

  /** Whether the installation can send codes. */
  public boolean isOffered() {
    return messages.isOffered();
  }

  /** The number in force; empty where there is none. */
  public String getCurrent() {
    return accounts.mine().getPhone();
  }

  /** What is awaited; null where nothing is. */
  public Codes.Waiting getWaiting() {
    return codes.waiting(token, Purpose.NUMBER).orElse(null);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }

  public String getRemovePassword() {
    return removePassword;
  }

  public void setRemovePassword(String removePassword) {
    this.removePassword = removePassword == null ? "" : removePassword;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}

package org.citycabinet.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.web.PageNotes;

/** A clerk's page: notes who the owner of an account is, by a document. */
@Named
@ViewScoped
public class PersonDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient PersonDesk desk;
  @Inject transient PageNotes notes;

  private String number;
  private String name;
  private boolean seen;

  /** Makes the account a personalised one. */
  public void personalise() {
    desk.personalise(number, name, seen);
    notes.done("registration.desk.done");
    begin();
  }

  /** Takes back what was noted in error. */
  public void takeBack() {
    desk.takeBack(number);
    notes.done("registration.desk.undone");
    begin();
  }

  private void begin() {
    number = null;
    name = null;
    seen = false;
  }

  /** Whether the clerk's operator has such accounts. */
  public boolean isOffered() {
    return desk.isOffered();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isSeen() {
    return seen;
  }

  public void setSeen(boolean seen) {
    this.seen = seen;
  }
}

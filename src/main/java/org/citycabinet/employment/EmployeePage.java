package org.citycabinet.employment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** One member of staff: what is known, and what administrators do about the account. */
@Named
@ViewScoped
public class EmployeePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient StaffDesk desk;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private UUID id;
  private String email;
  private String why;
  private String lost;
  private String password;
  private final RolesForm roles = new RolesForm();
  private transient Employee employee;

  /**
   * Reads the member of staff.
   *
   * @throws Refused as missing, where the reader does not look after that one
   */
  public void open() {
    if (id == null) {
      throw Refused.missing("platform.error.missing");
    }
    roles.tick(getEmployee().getRoles());
    email = getEmployee().isNeverUsed() ? getEmployee().account().getEmail() : null;
  }

  /** The member of staff as it is now. */
  public Employee getEmployee() {
    if (employee == null) {
      employee = desk.one(id);
    }
    return employee;
  }

  /** Gives the roles that are ticked. */
  public String change() {
    desk.change(id, roles.chosen(getEmployee().employer()));
    return done("employment.changed");
  }

  /** Sends the invitation again. */
  public String inviteAgain() {
    desk.inviteAgain(id, email);
    return done("employment.invitedAgain");
  }

  /** Withdraws the invitation. */
  public String withdraw() {
    desk.withdraw(id);
    return done("employment.withdrawn");
  }

  /** Lets the person set up everything anew. */
  public String reset() {
    desk.reset(id, lost, password);
    return done("employment.reset.done");
  }

  /** Ends the person's work. */
  public String end() {
    desk.end(id, why);
    return done("employment.ended");
  }

  private String done(String key) {
    notes.done(key, getEmployee().getName());
    return "/staff/employee?faces-redirect=true&id=" + id;
  }

  /** The roles in words. */
  public String getRoleWords() {
    return StaffLetters.words(language.getLocale(), getEmployee().getRoles());
  }

  /** The roles that are ticked. */
  public RolesForm getRoles() {
    return roles;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email == null ? "" : email;
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

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}

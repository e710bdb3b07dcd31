package org.citycabinet.employment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Languages;
import org.citycabinet.web.PageNotes;

/** The staff of an employer, and where more are invited. */
@Named
@ViewScoped
public class EmployeesPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient StaffDesk desk;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private String of = "";
  private final InvitationForm typed = new InvitationForm();
  private transient Employer employer;
  private transient List<Employee> people;

  /**
   * Looks whether the reader may look after those.
   *
   * @throws org.citycabinet.words.Refused where that is not so
   */
  public void open() {
    typed.setLanguage(getEmployer().languages().get(0));
  }

  /** Invites who was typed. */
  public String invite() {
    Employer whose = getEmployer();
    desk.invite(typed.newcomer(), typed.getRoles().chosen(whose), whose.code());
    notes.done("employment.invited", typed.newcomer().name(), typed.newcomer().email());
    return "/staff/employees?faces-redirect=true"
        + (me.isEmployed() || whose.isInstallation() ? "" : "&of=" + whose.code());
  }

  /** Whose staff is shown: the reader's own operator's, or what the address names. */
  public Employer getEmployer() {
    if (employer == null) {
      employer = desk.employer(me.isEmployed() ? me.operator() : of);
    }
    return employer;
  }

  /** All who work there, are invited or have ended. */
  public List<Employee> getPeople() {
    if (people == null) {
      people = desk.staff(getEmployer().code());
    }
    return people;
  }

  /** Those who have not ended. */
  public List<Employee> getPresent() {
    return getPeople().stream().filter(each -> !each.isEnded()).toList();
  }

  /** Those who have. */
  public List<Employee> getPast() {
    return getPeople().stream().filter(Employee::isEnded).toList();
  }

  /** Whether one person alone can look after the staff: if that one is away, nobody can. */
  public boolean isAlone() {
    return Overview.administrators(getPeople()) == 1;
  }

  /** A person's roles in words. */
  public String roles(Employee employee) {
    return StaffLetters.words(language.getLocale(), employee.getRoles());
  }

  /** The languages to write in. */
  public List<Choice> getLanguages() {
    return Languages.choices();
  }

  /** What was typed. */
  public InvitationForm getTyped() {
    return typed;
  }

  public String getOf() {
    return of;
  }

  public void setOf(String of) {
    this.of = of == null ? "" : of;
  }
}

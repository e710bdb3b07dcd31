package org.citycabinet.ticketing.concession;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.citycabinet.language.Choice;
import org.citycabinet.web.PageNotes;

/** A clerk's queue of applications, and concessions entered by card number. */
@Named
@ViewScoped
public class ConcessionDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient ConcessionDesk desk;
  @Inject transient Clock clock;
  @Inject transient PageNotes notes;

  private String number;
  private String category;
  private String until;

  /** The applications that wait. */
  public List<Application> getQueue() {
    return desk.queue();
  }

  /** For how many whole days an application has waited. */
  public long days(Application application) {
    return Duration.between(application.receivedAt(), clock.instant()).toDays();
  }

  /** What is applied for, in words. */
  public String name(Application application) {
    return application.category().map(desk::name).orElse("");
  }

  /** Enters a concession. */
  public void enter() {
    desk.enter(number, category, Days.of("until", until));
    notes.done("concession.desk.entered");
    number = null;
    category = null;
    until = null;
  }

  /** The operator's concessions. */
  public List<Choice> getCategories() {
    return desk.categories();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}

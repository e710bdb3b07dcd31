package org.citycabinet.ticketing.editions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Published;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** The editions of an operator's terms, and the amendments that staff work on. */
@Named
@ViewScoped
public class EditionsPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient EditionDesk desk;
  @Inject transient AmendmentDesk amendments;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private String base;
  private String day;
  private transient List<Published> editions;
  private transient List<Amendment> drafts;

  /** Reads them before anything is shown. */
  public void open() {
    editions = desk.all();
    drafts = amendments.all();
    if (day == null) {
      base = desk.inForce().toString();
      day = amendments.firstFreeDay().toString();
    }
  }

  /** Begins an amendment. */
  public String begin() {
    var begun = amendments.begin(chosen(), day("day", day));
    notes.done("editions.begun");
    return "/staff/amendment.xhtml?faces-redirect=true&id=" + begun;
  }

  private UUID chosen() {
    if (base == null) {
      throw Refused.field("base", "platform.field.choose");
    }
    return UUID.fromString(base);
  }

  /**
   * A day as a browser's field has it.
   *
   * @throws Refused at the field where it is none
   */
  static LocalDate day(String field, String typed) {
    try {
      return LocalDate.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeException e) {
      throw Refused.field(field, "platform.field.date");
    }
  }

  /** The published editions, the newest first. */
  public List<Published> getEditions() {
    if (editions == null) {
      editions = desk.all();
    }
    return editions;
  }

  /** How an edition stands: to come, in force, or past. */
  public String standing(Published edition) {
    var inForce =
        getEditions().stream()
            .filter(each -> each.scheme().edition().equals(desk.inForce()))
            .findFirst()
            .orElseThrow();
    var difference = edition.scheme().inForceOn().compareTo(inForce.scheme().inForceOn());
    if (edition.scheme().edition().equals(inForce.scheme().edition())) {
      return "now";
    }
    return difference > 0 ? "coming" : "past";
  }

  /** The editions to begin with. */
  public List<Choice> getBases() {
    return getEditions().stream()
        .map(edition -> new Choice(edition.scheme().edition().toString(), words(edition)))
        .toList();
  }

  private String words(Published edition) {
    var locale = language.getLocale();
    return Messages.text(locale, "editions.from", edition.scheme().inForceOn())
        + " · "
        + Messages.text(locale, "editions.standing." + standing(edition));
  }

  /** The amendments, the newest first. */
  public List<Amendment> getAmendments() {
    if (drafts == null) {
      drafts = amendments.all();
    }
    return drafts;
  }

  /** The name of an account. */
  public String name(UUID account) {
    return amendments.name(account);
  }

  /** Whether the operator sells tickets, so that everybody can read its terms. */
  public boolean isRead() {
    return getEditions().stream().anyMatch(e -> e.scheme().texts().containsKey("products"));
  }

  /** The operator's code. */
  public String getOperator() {
    return me.operator();
  }

  public String getBase() {
    return base;
  }

  public void setBase(String base) {
    this.base = base;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}

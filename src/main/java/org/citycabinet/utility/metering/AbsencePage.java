package org.citycabinet.utility.metering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Where a resident says when nobody will be at home. */
@Named
@RequestScoped
public class AbsencePage {

  @Inject Absences absences;
  @Inject Premises premises;
  @Inject PageNotes notes;

  private String from;
  private String until;

  /** What has been announced for the active address. */
  public List<Absence> getAnnounced() {
    return absences.announced(contract());
  }

  /** Announces the days typed. */
  public String announce() {
    absences.announce(contract(), day("awayFrom", from), day("awayUntil", until));
    notes.done("metering.away.announced");
    return again();
  }

  /** Takes one back. */
  public String withdraw(UUID absence) {
    absences.withdraw(contract(), absence);
    notes.done("metering.away.withdrawn");
    return again();
  }

  private static String again() {
    return "/metering/absence.xhtml?faces-redirect=true";
  }

  private UUID contract() {
    return premises
        .active()
        .map(Place::contract)
        .orElseThrow(() -> Refused.missing("premises.missing"));
  }

  private static LocalDate day(String field, String typed) {
    try {
      return LocalDate.parse(typed == null ? "" : typed.strip());
    } catch (DateTimeParseException e) {
      throw (Refused) Refused.field(field, "metering.refused.day").initCause(e);
    }
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}

package org.citycabinet.privacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.language.Language;
import org.citycabinet.platform.CalendarEntry;
import org.citycabinet.web.PageNotes;

/** What there is to do and when, and the private address for a calendar program. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Calendars calendars;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  /** Makes an address, in place of the one before. */
  public String renew() {
    calendars.renew();
    notes.done("privacy.calendar.renewed");
    return again();
  }

  /** Makes the address worth nothing. */
  public String close() {
    calendars.close();
    notes.done("privacy.calendar.closed");
    return again();
  }

  private static String again() {
    return "/privacy/calendar.xhtml?faces-redirect=true";
  }

  /** The private address; empty where there is none. */
  public String getAddress() {
    return calendars.address().orElse("");
  }

  /** What stands in the calendar. */
  public List<CalendarEntry> getEntries() {
    return calendars.mine(language.getLocale());
  }
}

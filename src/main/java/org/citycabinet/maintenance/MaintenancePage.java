package org.citycabinet.maintenance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.web.PageFormats;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** The banner on every page, and where administrators announce what it tells. */
@Named
@RequestScoped
public class MaintenancePage {
  @Inject Announcements announcements;
  @Inject Banner banner;
  @Inject Operators operators;
  @Inject CurrentUser user;
  @Inject PageNotes notes;
  @Inject Language language;
  @Inject Clock clock;

  private String begins;
  private String ends;

  /** Announces it. */
  public String announce() {
    announcements.announce(time("begins", begins), time("ends", ends));
    banner.forget();
    notes.done("maintenance.announced");
    return again();
  }

  private Instant time(String field, String typed) {
    try {
      return LocalDateTime.parse(typed == null ? "" : typed).atZone(zone()).toInstant();
    } catch (DateTimeException e) {
      throw Refused.field(field, "maintenance.refused.time");
    }
  }

  private ZoneId zone() {
    return user.isEmployed() ? operators.operator(user.operator()).zone() : PageFormats.ZONE;
  }

  /** Withdraws one. */
  public String withdraw(UUID id) {
    announcements.withdraw(id);
    banner.forget();
    notes.done("maintenance.withdrawn");
    return again();
  }

  private static String again() {
    return "/staff/maintenance.xhtml?faces-redirect=true";
  }

  /** What the reader's operator has announced. */
  public List<Maintenance> getAnnounced() {
    return announcements.mine();
  }

  /** What the banner says; empty on most days. */
  public List<String> getBanner() {
    return banner.told().stream().filter(this::isForReader).map(this::words).toList();
  }

  /** Staff read of their own operator, everybody else of all. */
  private boolean isForReader(Maintenance told) {
    return !user.isEmployed() || told.operator().filter(o -> !o.equals(user.operator())).isEmpty();
  }

  private String words(Maintenance told) {
    Locale locale = language.getLocale();
    String whose =
        told.operator()
            .map(code -> operators.operator(code).name(locale))
            .orElseGet(() -> Messages.text(locale, "platform.product"));
    String until = Formats.dateTime(locale, told.getEndsAt(), PageFormats.ZONE);
    return told.lastsAt(clock.instant())
        ? Messages.text(locale, "maintenance.now", whose, until)
        : Messages.text(
            locale,
            "maintenance.planned",
            whose,
            Formats.dateTime(locale, told.getBeginsAt(), PageFormats.ZONE),
            until);
  }

  public String getBegins() {
    return begins;
  }

  public void setBegins(String begins) {
    this.begins = begins;
  }

  public String getEnds() {
    return ends;
  }

  public void setEnds(String ends) {
    this.ends = ends;
  }
}

package org.citycabinet.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.CalendarEntry;
import org.citycabinet.platform.CalendarSource;
import org.citycabinet.platform.Secrets;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/** A person's days to remember, and the private address at which a calendar program reads them. */
@ApplicationScoped
@Transactional
class Calendars {
  private static final String PURPOSE = "calendar";

  @PersistenceContext EntityManager entities;
  @Inject @Any Instance<CalendarSource> sources;
  @Inject Accounts accounts;
  @Inject CurrentUser user;
  @Inject Secrets secrets;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The caller's address, where there is one. */
  @RolesAllowed("RESIDENT")
  public Optional<String> address() {
    return Optional.ofNullable(entities.find(CalendarAddress.class, user.accountId()))
        .map(found -> address(secrets.open(PURPOSE, found.sealed())));
  }

  private String address(String token) {
    return settings.publicUrl() + "/api/v1/calendars/" + token;
  }

  /** Makes an address for the caller, in place of the one before. */
  @RolesAllowed("RESIDENT")
  public void renew() {
    var address = entities.find(CalendarAddress.class, user.accountId());
    if (address == null) {
      address = new CalendarAddress(user.accountId());
      entities.persist(address);
    }
    String token = Secrets.token();
    address.renew(token, secrets.seal(PURPOSE, token), clock.instant());
    note("privacy.calendar.renew");
  }

  /** Makes the caller's address worth nothing. */
  @RolesAllowed("RESIDENT")
  public void close() {
    Optional.ofNullable(entities.find(CalendarAddress.class, user.accountId()))
        .ifPresent(entities::remove);
    note("privacy.calendar.close");
  }

  private void note(String action) {
    var id = user.accountId();
    audit.record(null, new Audit.Deed(action, "calendar", id.toString(), id, ""));
  }

  /** What stands in the caller's calendar, the earliest first. */
  @RolesAllowed("RESIDENT")
  public List<CalendarEntry> mine(Locale language) {
    return sources.stream()
        .flatMap(source -> source.entries(language).stream())
        .sorted(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::id))
        .toList();
  }

  /**
   * The calendar at an address, in its owner's language.
   *
   * @throws Refused as missing, where it is nobody's, or not any more
   */
  String read(String token) {
    Account owner = owner(token);
    user.readFor(owner);
    Locale language = owner.getLocale();
    String name = Messages.text(language, "privacy.calendar.name");
    return new Calendar(name, settings.publicUrl(), clock.instant()).of(mine(language));
  }

  private Account owner(String token) {
    return entities
        .createQuery(
            "select c.account from CalendarAddress c where c.tokenHash = :hash", UUID.class)
        .setParameter("hash", Secrets.hash(token))
        .getResultStream()
        .map(accounts::byId)
        .findFirst()
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }
}

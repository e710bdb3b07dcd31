package org.citycabinet.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planned maintenance is told before and while it lasts. */
class AnnouncementsIT extends InContainer {
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject HttpServletRequest request;
  @Inject Announcements announcements;
  @Inject Banner banner;
  @Inject Clock clock;

  private void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  @BeforeEach
  void asAdministrator() {
    as("riga-admin", "ADMINISTRATOR", "riga");
  }

  @AfterEach
  void allIsWithdrawn() {
    asAdministrator();
    announcements.mine().forEach(each -> announcements.withdraw(each.getId()));
    banner.forget();
  }

  private boolean isTold() {
    banner.forget();
    return banner.told().stream().anyMatch(m -> m.operator().filter("riga"::equals).isPresent());
  }

  private static String refusedAt(org.junit.jupiter.api.function.Executable deed) {
    return assertThrows(Refused.class, deed).field().orElse("");
  }

  @Test
  void itIsToldFromThreeDaysBeforeUntilItIsWithdrawn() {
    Instant now = clock.instant();
    announcements.announce(now.plus(Duration.ofDays(4)), now.plus(Duration.ofDays(4)).plus(HOUR));
    assertFalse(isTold());
    announcements.announce(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(2)).plus(HOUR));
    assertTrue(isTold());
    announcements.withdraw(announcements.mine().get(0).getId());
    assertFalse(isTold());
  }

  @Test
  void onItsLastInstantItIsOver() {
    Instant begins = Instant.parse("2026-11-20T20:00:00Z");
    var about = new Maintenance("riga", begins, begins.plus(HOUR), Ids.next());
    assertFalse(about.isToldAt(begins.minus(Maintenance.AHEAD).minusSeconds(1)));
    assertTrue(about.isToldAt(begins.minus(Maintenance.AHEAD)));
    assertFalse(about.lastsAt(begins.minusSeconds(1)));
    assertTrue(about.lastsAt(begins));
    assertTrue(about.lastsAt(begins.plus(HOUR).minusSeconds(1)));
    assertFalse(about.isToldAt(begins.plus(HOUR)));
  }

  @Test
  void timesThatMakeNoSenseAreRefusedAtTheirField() {
    Instant now = clock.instant();
    assertEquals(
        "begins", refusedAt(() -> announcements.announce(now.minus(HOUR), now.plus(HOUR))));
    assertEquals(
        "begins",
        refusedAt(
            () ->
                announcements.announce(
                    now.plus(Duration.ofDays(91)), now.plus(Duration.ofDays(91)).plus(HOUR))));
    assertEquals("ends", refusedAt(() -> announcements.announce(now.plus(HOUR), now.plus(HOUR))));
    assertEquals(
        "ends",
        refusedAt(() -> announcements.announce(now.plus(HOUR), now.plus(Duration.ofDays(3)))));
  }

  @Test
  void anotherOperatorsAdministratorWithdrawsNothingAndAClerkAnnouncesNothing() {
    Instant now = clock.instant();
    announcements.announce(now.plus(HOUR), now.plus(HOUR).plus(HOUR));
    var id = announcements.mine().get(0).getId();
    as("ludza-admin", "ADMINISTRATOR", "ludza");
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> announcements.withdraw(id)).kind());
    as("riga-clerk", "CLERK", "riga");
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(
                Refused.class,
                () -> announcements.announce(now.plus(HOUR), now.plus(HOUR).plus(HOUR)))
            .kind());
  }
}

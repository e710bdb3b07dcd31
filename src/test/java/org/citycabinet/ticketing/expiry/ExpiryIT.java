package org.citycabinet.ticketing.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.nightly.Nightly;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;

/** What ends is told of once, and a card that is over is blocked. */
class ExpiryIT extends InContainer {
  @Inject Expiry expiry;
  @Inject EndReminders reminders;
  @Inject Media media;
  @Inject Operators operators;
  @Inject Clock clock;

  @Inject Database database;

  @Test
  void theDayAfterItsLastACardIsBlockedAndItsKeeperIsToldOnce() {
    var over = card(today().minusDays(1));
    var lastDay = card(today());
    night(expiry);
    night(expiry);
    assertEquals(Optional.of(BlockReason.EXPIRED), media.get(over.id()).blockReason());
    assertEquals(Optional.empty(), media.get(lastDay.id()).blockReason());
    assertEquals(1, letters(over.number().shown()));
    assertEquals(0, letters(lastDay.number().shown()));
  }

  @Test
  void aCardThatIsVoidAnywayIsLeftAlone() {
    var lost = card(today().minusDays(1));
    media.block(lost.id(), BlockReason.LOST);
    night(expiry);
    assertEquals(1, media.get(lost.id()).blocks().size());
    assertEquals(0, letters(lost.number().shown()));
  }

  @Test
  void aCardThatIsOverStaysBlockedWhenASuspicionIsLifted() {
    var suspected = card(today().minusDays(1));
    media.block(suspected.id(), BlockReason.FRAUD);
    night(expiry);
    assertEquals(Optional.of(BlockReason.FRAUD), media.get(suspected.id()).blockReason());
    media.unblock(suspected.id(), BlockReason.FRAUD);
    assertEquals(Optional.of(BlockReason.EXPIRED), media.get(suspected.id()).blockReason());
  }

  @Test
  @Requirement("RIG-22")
  void inACardsLastMonthItsKeeperIsRemindedOnce() {
    var soon = card(today().plusMonths(1));
    var later = card(today().plusMonths(1).plusDays(1));
    night(reminders);
    night(reminders);
    assertEquals(1, letters(soon.number().shown()));
    assertEquals(0, letters(later.number().shown()));
  }

  @Test
  @Requirement("RIG-13")
  void whoNeverUsedATicketIsRemindedBeforeItLapsesAndToldWhenItHas() {
    var card = card(null);
    var waiting = ticket(card, Duration.ofDays(10), false);
    var lapsed = ticket(card, Duration.ofDays(-1), false);
    var longAgo = ticket(card, Duration.ofDays(-40), false);
    var used = ticket(card, Duration.ofDays(-1), true);
    night(expiry);
    night(reminders);
    night(expiry);
    night(reminders);
    assertEquals(1, letters(waiting));
    assertEquals(1, letters(lapsed));
    assertEquals(0, letters(longAgo));
    assertEquals(0, letters(used));
  }

  private Operator riga() {
    return operators.operator("riga");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), riga().zone());
  }

  private void night(NightlyWork work) {
    Nightly.drain(work, riga(), today());
  }

  private Medium card(LocalDate expiresOn) {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("R1" + random);
    var card = media.issue(new Issue("riga", number, MediumKind.CARD, null, null, null, expiresOn));
    media.keep(card, Ids.demo("account:laura"), "");
    return card;
  }

  /** One ticket; returns its code. */
  private String ticket(Medium card, Duration useIn, boolean used) {
    var id = UUID.randomUUID();
    var now = clock.instant();
    Instant useBy = now.plus(useIn);
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into ticket (id, code, operator, medium, product, edition, price_cents,"
              + " bought_at, use_by, first_authorised_at, fixed_at_purchase, version)"
              + " values (?, ?, 'riga', ?, 'MIN_90', ?, 115, ?, ?, ?, false, 1)",
          id,
          id.toString().substring(0, 12),
          card.id(),
          UUID.randomUUID(),
          now,
          useBy,
          used ? now : null);
    }
    return id.toString().substring(0, 12);
  }

  private int letters(String about) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from outbox_mail where subject like ?",
              row -> row.getInt(1),
              "%" + about + "%")
          .orElseThrow();
    }
  }
}

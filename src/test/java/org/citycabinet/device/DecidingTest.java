package org.citycabinet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader decides without the server, what it shows, and what it keeps of it. */
class DecidingTest {
  private static final String CARD = "SB30005001";

  @TempDir Path folder;
  private Bench bench;
  private Deciding deciding;

  @BeforeEach
  void begin() throws IOException {
    bench = Bench.cutOff(folder);
    deciding = new Deciding(bench.unit, bench.cards);
  }

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private void holds(long serial, MediumKind kind, long cents) throws IOException {
    bench.cards.put(
        Card.unknown(CARD).says(Optional.of(serial), kind, Optional.of(Money.ofCents(cents))));
  }

  private String tap(String vehicle) throws IOException {
    var shown = deciding.decide(Bench.tap(CARD, vehicle));
    return shown.line1() + "/" + shown.line2() + "/" + shown.sound();
  }

  @Test
  @Requirement({"SIA-03", "SIA-04", "SIA-06"})
  void aTripIsPaidOnceAndAChangeIsFree() throws IOException {
    holds(1, MediumKind.CARD, 500);
    assertEquals("paid 0.90/left 4.10/OK", tap("101"));
    assertEquals("again/left 4.10/REPEAT", tap("101"));
    bench.after(Duration.ofMinutes(29));
    assertEquals("transfer 0.00/left 4.10/OK", tap("102"));
    bench.after(Duration.ofMinutes(30));
    assertEquals("paid 0.90/left 3.20/OK", tap("103"));
  }

  @Test
  @Requirement("SIA-04")
  void aRideIsAsLongAsFromItsFirstTap() throws IOException {
    holds(1, MediumKind.CARD, 500);
    assertEquals("paid 0.90/left 4.10/OK", tap("101"));
    bench.after(Duration.ofMinutes(80));
    assertEquals("again/left 4.10/REPEAT", tap("101"));
    assertEquals(1, bench.cards.get(CARD).tripsSince());
    bench.after(Duration.ofMinutes(160));
    assertEquals("paid 0.90/left 3.20/OK", tap("101"));
  }

  @Test
  @Requirement("SIA-05")
  void oneTripIsOnCreditForWhoIsKnownWhileTheListIsCurrent() throws IOException {
    holds(1, MediumKind.PERSONALISED_CARD, 40);
    assertEquals("paid 0.90/left -0.50/OK", tap("101"));
    bench.after(Duration.ofMinutes(45));
    assertEquals("notEnough 0.90/left -0.50/ERROR", tap("102"));
    var taps = new Journal(bench.unit.state()).taps();
    assertTrue(taps.get(0).getBoolean("creditUsed"));
    assertEquals(0, taps.get(0).getInt("eventResult"));
    assertEquals(1, taps.get(1).getInt("eventResult"));
  }

  @Test
  void theOlderTheListTheLessIsGranted() throws IOException {
    holds(1, MediumKind.PERSONALISED_CARD, 40);
    bench.after(Duration.ofHours(1));
    assertEquals(ListAge.DUE, deciding.age());
    assertEquals("notEnough 0.90/left 0.40/ERROR", tap("101"), "no credit any more");
    holds(1, MediumKind.CARD, 5_000);
    bench.after(Duration.ofDays(1));
    assertEquals(ListAge.EXPIRED, deciding.age());
    assertEquals("paid 0.90/left 49.10/OK", tap("101"));
    bench.after(Duration.ofDays(1).plusHours(1));
    assertEquals("paid 0.90/left 48.20/OK", tap("102"));
    bench.after(Duration.ofDays(1).plusHours(2));
    assertEquals("tooOften/ask/ERROR", tap("103"), "two trips and no more");
  }

  @Test
  void withoutAListNothingIsGranted() throws IOException {
    bench.unit.state().delete("list-full.ccbl");
    holds(1, MediumKind.CARD, 5_000);
    assertEquals(ListAge.NONE, deciding.age());
    assertEquals("notAllowed/ask/ERROR", tap("101"));
  }

  @Test
  void whatCannotBeLookedUpInTheListIsNotGranted() throws IOException {
    var shown = deciding.decide(Bench.tap("SB99999999", "101"));
    assertEquals("notAllowed", shown.line1());
    assertEquals(Optional.of(ListAge.NONE), shown.offline());
    var degraded = new Degrading(bench.unit.state()).json();
    assertEquals(Optional.empty(), degraded, "the list itself is current");
  }

  @Test
  void aListOfAnotherKeyDoesNotClearAKnownCard() throws IOException {
    holds(1, MediumKind.CARD, 5_000);
    new Lists(bench.unit).readBy("uid");
    deciding = new Deciding(bench.unit, new Cards(bench.unit.state()));
    assertEquals("notAllowed/ask/ERROR", tap("101"));
    new Lists(bench.unit).readBy("uid");
    assertEquals(Optional.empty(), new Cards(bench.unit.state()).get(CARD).serial());
  }

  @Test
  void aCardIsReadByTheNumberOfItsChip() throws Exception {
    new Lists(bench.unit).readBy("uid");
    var words = List.of("--medium=" + CARD, "--uid=04A9313ADF2680");
    new Tapping(bench.unit).tap(new Arguments(words));
    var key = ChipUid.of("04A9313ADF2680").key();
    assertEquals(Optional.of(key), new Cards(bench.unit.state()).get(CARD).serial());
    assertEquals("CLEAR in version 0", new Lists(bench.unit).lookup(new Arguments(words)));
    var wrong = new Arguments(List.of("--medium=" + CARD, "--uid=04A9"));
    assertThrows(Failed.class, () -> new Tapping(bench.unit).tap(wrong));
  }

  @Test
  void aBlockedMediumIsRefusedByAnExpiredListToo() throws IOException {
    holds(Bench.BLOCKED, MediumKind.CARD, 5_000);
    assertEquals("blocked/ask/ERROR", tap("101"));
    bench.after(Duration.ofDays(30));
    assertEquals("blocked/ask/ERROR", tap("101"));
    assertEquals(7, new Journal(bench.unit.state()).taps().get(0).getInt("eventResult"));
  }

  @Test
  void whomTheServerRefusedIsRefusedForAWhile() throws IOException {
    holds(1, MediumKind.CARD, 5_000);
    bench.cards.put(bench.cards.get(CARD).decided(Optional.of(Bench.START)));
    assertEquals("denied/ask/ERROR", tap("101"));
    deciding.pretend(Optional.of(ListAge.CURRENT));
    bench.after(Duration.ofHours(24));
    assertEquals("paid 0.90/left 49.10/OK", tap("101"));
  }

  @Test
  void aRunningTicketIsShownAndAnythingElseKeptFromTheWallet() throws IOException {
    holds(1, MediumKind.CARD, 0);
    var card = bench.cards.get(CARD);
    bench.cards.put(card.holds(Optional.of(Bench.START.plus(Duration.ofDays(2)))));
    assertEquals("good/period 2026-03-04/OK", tap("101"));
  }

  @Test
  void whatWasDecidedByLessThanACurrentListIsKeptForTheServer() throws IOException {
    holds(1, MediumKind.CARD, 5_000);
    tap("101");
    var degrading = new Degrading(bench.unit.state());
    assertEquals(Optional.empty(), degrading.json());
    bench.after(Duration.ofHours(2));
    tap("102");
    bench.after(Duration.ofDays(2));
    tap("103");
    bench.after(Duration.ofDays(2).plusHours(1));
    tap("104");
    var said = degrading.json().orElseThrow();
    assertEquals("EXPIRED", said.getString("worst"));
    assertEquals("2026-03-02T10:00:00Z", said.getString("since"));
    assertEquals("2026-03-04T09:00:00Z", said.getString("until"));
    assertEquals(1, said.getInt("granted"), "the third came too often");
    assertEquals(2, said.getInt("refused"));
    degrading.told();
    assertEquals(Optional.empty(), degrading.json());
  }

  @Test
  @Requirement("SIA-11")
  void theThirdButtonReadsTheChip() throws IOException {
    holds(1, MediumKind.CARD, 250);
    var shown = deciding.decide(Bench.ask(EventType.INFO, CARD, "101"));
    assertEquals("left 2.50/noPeriod", shown.line1() + "/" + shown.line2());
  }

  @Test
  void theOtherButtonsNeedTheServer() throws IOException {
    for (var type : new EventType[] {EventType.COMPANION, EventType.ACTIVATE, EventType.COLLECT}) {
      assertEquals("noLink", deciding.decide(Bench.ask(type, CARD, "101")).line1());
    }
    assertEquals(0, new Journal(bench.unit.state()).taps().size());
  }

  @Test
  void whatIsKnownOfCardsOutlivesTheProgram() throws IOException {
    holds(1, MediumKind.CARD, 500);
    tap("101");
    var again = new Cards(bench.unit.state());
    assertEquals(bench.cards.get(CARD), again.get(CARD));
    deciding = new Deciding(bench.unit, again);
    assertEquals("again/left 4.10/REPEAT", tap("101"));
  }
}

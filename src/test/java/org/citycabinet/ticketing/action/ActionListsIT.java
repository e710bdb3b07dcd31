package org.citycabinet.ticketing.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.ledger.Booking;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ticketing.action.ActionOutcome.Said;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.wallet.Loads;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What was bought online comes to the card in a vehicle, once. */
class ActionListsIT extends InContainer {
  private static final String BUS = "siauliai";
  private static final Money TEN = Money.euro("10.00");

  @Inject ActionLists lists;
  @Inject Loads loads;
  @Inject Media media;
  @Inject Wallets wallets;
  @Inject Ledger ledger;
  @Inject Clock clock;

  @Inject Database database;

  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();

  @Test
  @Requirement("SIA-12")
  void whatWasBoughtOnlineStandsInTheListForItsHoursAndIsAppliedOnce() {
    var card = card();
    UUID load = send(card);
    var line = line(load);
    assertEquals(ActionKind.LOAD, line.kind());
    assertEquals(ActionState.WAITING, line.state());
    assertEquals(TEN.cents(), line.amountCents());
    assertEquals(card.number().text(), line.mediumNumber());
    assertEquals(Duration.ofDays(3), Duration.between(line.sentAt(), line.collectBy()));

    assertTrue(lists.note(load, said(first, ActionResult.APPLIED)));
    assertEquals(TEN, wallets.balance(card));
    assertFalse(lists.note(load, said(first, ActionResult.APPLIED)), "told again");
    var refused =
        assertThrows(Refused.class, () -> lists.note(load, said(second, ActionResult.APPLIED)));
    assertEquals(Refused.Kind.RULE, refused.kind());
    assertTrue(lists.note(load, said(second, ActionResult.ALREADY_APPLIED)));
    assertEquals(TEN, wallets.balance(card));
    assertEquals(ActionState.OVER, line(load).state());
  }

  @Test
  @Requirement("SIA-12")
  void whoHasTheListLearnsWhatChangedSince() {
    UUID load = send(card());
    var cursor = Instant.parse(lists.list(BUS, Optional.empty()).cursor());
    lists.note(load, said(first, ActionResult.APPLIED));
    assertEquals(ActionState.OVER, find(lists.list(BUS, Optional.of(cursor)), load).state());
    assertTrue(
        lists.list(BUS, Optional.empty()).actions().stream().noneMatch(l -> l.id().equals(load)));
  }

  @Test
  void aFailureLeavesItWaiting() {
    var card = card();
    UUID load = send(card);
    var failed = said(first, ActionResult.FAILED);
    assertTrue(lists.note(load, failed));
    assertFalse(lists.note(load, failed), "told again");
    assertEquals(ActionState.WAITING, line(load).state());
    assertTrue(lists.note(load, said(second, ActionResult.APPLIED)));
    assertEquals(TEN, wallets.balance(card));
  }

  @Test
  @Requirement({"SIA-12", "SIA-13"})
  void whatWasWrittenTooLateIsRefusedAndWhatWasWrittenInTimeCountsHoweverLateItIsTold() {
    UUID late = send(card());
    UUID inTime = send(card());
    var end = clock.instant().minusSeconds(60);
    List.of(late, inTime).forEach(load -> endAt(load, end));
    var refused =
        assertThrows(
            Refused.class,
            () -> lists.note(late, new Said(BUS, first, ActionResult.APPLIED, end, null)));
    assertEquals(Refused.Kind.GONE, refused.kind());
    assertTrue(
        lists.note(inTime, new Said(BUS, first, ActionResult.APPLIED, end.minusSeconds(1), null)));
    assertTrue(
        lists.note(late, said(second, ActionResult.ALREADY_APPLIED)), "the card says it has it");
  }

  @Test
  void aBlockIsWrittenOnceAndLeavesTheListWhenItIsLifted() {
    var card = card();
    media.block(card.id(), BlockReason.FRAUD);
    var line =
        lists.list(BUS, Optional.empty()).actions().stream()
            .filter(action -> action.mediumNumber().equals(card.number().text()))
            .findFirst()
            .orElseThrow();
    assertEquals(ActionKind.BLOCK, line.kind());
    assertEquals("FRAUD", line.blockReason());
    assertTrue(lists.note(line.id(), said(first, ActionResult.APPLIED)));
    assertThrows(Refused.class, () -> lists.note(line.id(), said(second, ActionResult.APPLIED)));
    media.unblock(card.id(), BlockReason.FRAUD);
    assertEquals(ActionState.OVER, line(line.id()).state());
  }

  @Test
  void anotherOperatorsVehiclesSeeAndDoNothingOfIt() {
    UUID load = send(card());
    var foreign = new Said("riga", first, ActionResult.APPLIED, clock.instant(), null);
    var refused = assertThrows(Refused.class, () -> lists.note(load, foreign));
    assertEquals(Refused.Kind.MISSING, refused.kind());
    assertThrows(Refused.class, () -> lists.get("riga", load));
    assertEquals(List.of(), lists.list("riga", Optional.empty()).actions());
  }

  @Test
  void aTimeInTheFutureIsRefusedAtItsMember() {
    UUID load = send(card());
    var ahead = clock.instant().plus(Duration.ofDays(2));
    var refused =
        assertThrows(
            Refused.class,
            () -> lists.note(load, new Said(BUS, first, ActionResult.APPLIED, ahead, null)));
    assertEquals(Optional.of("at"), refused.field());
  }

  private Said said(UUID device, ActionResult result) {
    return new Said(BUS, device, result, clock.instant().minusSeconds(5), null);
  }

  private Action line(UUID id) {
    return lists.get(BUS, id);
  }

  private static Action find(ActionList list, UUID id) {
    return list.actions().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
  }

  private Medium card() {
    var number = MediumNumber.of("A" + UUID.randomUUID().toString().substring(0, 8) + "1");
    return media.issue(new Issue(BUS, number, MediumKind.CARD, null, null, null, null));
  }

  private UUID send(Medium card) {
    var purchase = UUID.randomUUID();
    ledger.book(
        Booking.of("test:" + purchase, "test.paid")
            .move(TEN, LedgerAccount.gateway(BUS), LedgerAccount.pending(BUS, purchase)));
    loads.send(BUS, card.id(), purchase, TEN);
    return loads.of(purchase).get(0).id();
  }

  private void endAt(UUID load, Instant end) {
    try (var sql = Sql.on(database)) {
      sql.update("update card_load set collect_by = ? where id = ?", end, load);
    }
  }
}

package org.citycabinet.ticketing.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.nightly.Nightly;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyTask;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.BusinessClock;
import org.citycabinet.ticketing.concession.Concessions;
import org.citycabinet.ticketing.concession.Grant;
import org.citycabinet.ticketing.concession.Word;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets that nobody has to ask for, month after month. */
class FreeTicketsIT extends InContainer {
  private static final String TOWN = "ventspils";
  private static final List<String> BOTH = List.of("MONTH_PUPIL_BUS_FREE", "MONTH_PUPIL_FREE");

  @Inject Concessions concessions;
  @Inject Media media;
  @Inject Tickets tickets;
  @Inject Operators operators;
  @Inject BusinessClock clock;
  @Inject @Any Instance<NightlyTask> tasks;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private Instant began;
  private YearMonth month;

  @BeforeEach
  void begin() {
    began = clock.instant();
    month = YearMonth.from(began.atZone(operator(TOWN).zone())).plusMonths(1);
  }

  @AfterEach
  void putBack() {
    clock.moveTo(began);
  }

  @Test
  @Requirement({"VEN-04", "VEN-06", "VEN-21"})
  void whoIsEntitledWhileNothingIsSoldGetsTheNextMonthsOnceItIs() {
    at(month.atDay(15));
    var card = aCard(TOWN);
    grant(card, "PUPIL_PARVENTA", 300);
    assertEquals(List.of(), names(card));
    night(month.atDay(19));
    assertEquals(List.of(), names(card));
    night(month.atDay(20));
    assertEquals(BOTH, names(card));
    var next = month.plusMonths(1);
    assertTrue(tickets.on(card.id()).stream().allMatch(ticket -> isFor(next, ticket)));
    assertEquals(Money.ZERO, tickets.on(card.id()).get(0).price());
  }

  @Test
  @Requirement({"VEN-04", "VEN-06"})
  void everyMonthBringsOneOfEachAndNoNightASecond() {
    at(month.atDay(5));
    var card = aCard(TOWN);
    grant(card, "PUPIL_PARVENTA", 300);
    assertEquals(2, tickets.on(card.id()).size());
    night(month.atDay(6));
    assertEquals(2, tickets.on(card.id()).size());
    night(month.atDay(20));
    night(month.atDay(21));
    assertEquals(4, tickets.on(card.id()).size());
    night(month.plusMonths(1).atDay(3));
    assertEquals(4, tickets.on(card.id()).size());
    night(month.plusMonths(1).atDay(20));
    assertEquals(6, tickets.on(card.id()).size());
  }

  @Test
  @Requirement("VEN-04")
  void whoIsNotEntitledThenAndWhoseCardIsBlockedGetNone() {
    at(month.atDay(15));
    var over = aCard(TOWN);
    grant(over, "PUPIL_PARVENTA", 10);
    var blocked = aCard(TOWN);
    grant(blocked, "PUPIL_PARVENTA", 300);
    media.block(blocked.id(), BlockReason.LOST);
    night(month.atDay(20));
    assertEquals(List.of(), names(over));
    assertEquals(List.of(), names(blocked));
  }

  @Test
  @Requirement("VEN-30")
  void whatWasTakenBackIsNotGivenAgain() throws Exception {
    at(month.atDay(5));
    var card = aCard(TOWN);
    grant(card, "PUPIL_PARVENTA", 300);
    transaction.begin();
    tickets.on(card.id()).forEach(ticket -> tickets.lock(ticket.id()).annul(clock.instant()));
    transaction.commit();
    night(month.atDay(6));
    assertEquals(2, tickets.on(card.id()).size());
  }

  @Test
  @Requirement("RIG-2")
  void aTicketWithoutACalendarPeriodIsGivenAgainOnlyWhenTheLastIsOver() {
    at(month.atDay(5));
    var card = aCard("riga");
    grant(card, "FREE_100", 300);
    assertEquals(List.of("MONTH"), names(card));
    night(month.atDay(6));
    assertEquals(List.of("MONTH"), names(card));
  }

  private boolean isFor(YearMonth wanted, Ticket ticket) {
    var first = wanted.atDay(1).atStartOfDay(operator(TOWN).zone()).toInstant();
    return ticket.validFrom().orElseThrow().equals(first);
  }

  private void at(LocalDate day) {
    clock.moveTo(day.atTime(LocalTime.NOON).atZone(operator(TOWN).zone()).toInstant());
  }

  private void night(LocalDate day) {
    at(day);
    for (var operator : List.of(operator(TOWN), operator("riga"))) {
      tasks.stream()
          .filter(task -> task.job() == NightlyJob.FREE_TICKETS && task.isFor(operator))
          .forEach(task -> Nightly.drain((NightlyWork) task, operator, day));
    }
  }

  private Operator operator(String code) {
    return operators.operator(code);
  }

  private List<String> names(Medium card) {
    return tickets.on(card.id()).stream().map(Ticket::product).sorted().toList();
  }

  private void grant(Medium card, String category, int days) {
    var today = LocalDate.ofInstant(clock.instant(), operator(TOWN).zone());
    concessions.grant(
        new Grant(card.operator(), category, today, today.plusDays(days), Word.COUNTER), card.id());
  }

  private Medium aCard(String operator) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var number = MediumNumber.of("T5" + digits);
    var kind = MediumKind.PERSONALISED_CARD;
    return media.issue(new Issue(operator, number, kind, null, "Skolēns Paraugs", null, null));
  }
}

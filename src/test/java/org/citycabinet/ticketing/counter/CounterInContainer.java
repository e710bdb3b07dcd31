package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.database.Database;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.ticket.Tickets;
import org.citycabinet.ticketing.wallet.Occasion;
import org.citycabinet.ticketing.wallet.Wallets;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of counters share: a clerk of their own, whose drawer is closed before and after. */
abstract class CounterInContainer extends InContainer {
  static final String CITY = "ventspils";
  static final String BUS = "siauliai";

  @Inject Database database;

  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject CounterDesk desk;
  @Inject Drawers drawers;
  @Inject OpenDrawers open;
  @Inject UndoDesk undo;
  @Inject DayReports reports;
  @Inject Tickets tickets;
  @Inject Wallets wallets;
  @Inject Media media;
  @Inject Ledger ledger;

  @BeforeEach
  void theTillIsManned() {
    closeAll();
    as("ventspils-till", "CLERK", CITY);
  }

  @AfterEach
  void closeAll() {
    for (var clerk : List.of("ventspils-clerk", "ventspils-till")) {
      as(clerk, "CLERK", CITY);
      drawers.mine().ifPresent(drawer -> drawers.close(count(open.cashIn(drawer)), ""));
    }
  }

  /** Counts so much in cents of one coin; for amounts that tests have. */
  static CashCount count(Money amount) {
    Map<Integer, Integer> pieces = new HashMap<>();
    pieces.put(100, Math.toIntExact(amount.cents() / 100));
    pieces.put(1, Math.toIntExact(amount.cents() % 100));
    pieces.values().removeIf(count -> count == 0);
    return new CashCount(pieces);
  }

  Drawer opened(String euros) {
    drawers.open(Money.euro(euros));
    return drawers.mine().orElseThrow();
  }

  CounterSale sell(Medium card, List<Wish> wishes, String shown, Paid paid) {
    var deal = new CounterDesk.Deal(card.number().text(), wishes, Money.euro(shown));
    return desk.sell(deal, paid, UUID.randomUUID());
  }

  static List<Wish> trips() {
    return List.of(new Wish("TRIPS_10", 1, null));
  }

  static String receiptNumber() {
    return "9" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
  }

  static Occasion occasion() {
    return new Occasion("test:" + UUID.randomUUID(), Instant.now());
  }

  Medium card(MediumKind kind) {
    return card(CITY, kind);
  }

  Medium card(String operator, MediumKind kind) {
    var number =
        MediumNumber.of("C7" + UUID.randomUUID().toString().replace("-", "").substring(12));
    var name = kind.isPersonalised() ? "Vija Kartīte" : null;
    return media.issue(new Issue(operator, number, kind, null, name, null, null));
  }

  void as(String name, String role, String operator) {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of(role), operator));
  }

  static Refused refused(Runnable deed) {
    return assertThrows(Refused.class, deed::run);
  }
}

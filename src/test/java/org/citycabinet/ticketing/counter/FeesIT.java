package org.citycabinet.ticketing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ticketing.care.Replacing;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fee for a new card lies where the clerk took it. */
class FeesIT extends CounterInContainer {
  private static final String TOWN = "liepaja";
  private static final Money FEE = Money.euro("3.00");

  @Inject Replacing replacing;
  @Inject Fees fees;

  @AfterEach
  void theDrawerIsClosed() {
    asTill();
    drawers.mine().ifPresent(drawer -> drawers.close(count(open.cashIn(drawer)), ""));
  }

  @Test
  @Requirement("LIE-03")
  void cashLiesInTheDrawerOfWhoTookIt() {
    asTill();
    var counter = ledger.balance(LedgerAccount.counter(TOWN));
    var terminal = ledger.balance(LedgerAccount.terminal(TOWN));
    var before = reports.of(reports.today()).total();
    var drawer = opened("20.00");
    assertEquals(FEE, replacing.issue(lost(), aNumber(), FeeMeans.CASH, null).fee());
    assertEquals(Money.euro("23.00"), open.cashIn(drawer));
    assertEquals(List.of(FEE), fees.of(drawer).stream().map(TakenFee::amount).toList());
    assertEquals(counter, ledger.balance(LedgerAccount.counter(TOWN)));
    assertEquals(terminal, ledger.balance(LedgerAccount.terminal(TOWN)));
    var after = reports.of(reports.today());
    assertEquals(before.net().plus(FEE), after.total().net());
    assertEquals(
        FEE, after.by(entry -> entry.drawer() + "").get(Optional.of(drawer.id()) + "").net());
  }

  @Test
  void cardsLieWithTheTerminalAndNeedNoDrawer() {
    asTill();
    var counter = ledger.balance(LedgerAccount.counter(TOWN));
    var terminal = ledger.balance(LedgerAccount.terminal(TOWN));
    replacing.issue(lost(), aNumber(), FeeMeans.CARD, receiptNumber());
    assertEquals(counter, ledger.balance(LedgerAccount.counter(TOWN)));
    assertEquals(terminal.minus(FEE), ledger.balance(LedgerAccount.terminal(TOWN)));
  }

  @Test
  void cashWithoutADrawerHandsNothingOut() {
    asTill();
    var lost = lost();
    var number = aNumber();
    var refused = refused(() -> replacing.issue(lost, number, FeeMeans.CASH, null));
    assertEquals("counter.fee.drawer", refused.key());
    assertEquals(Optional.of("means"), refused.field());
    assertTrue(media.find(TOWN, MediumNumber.of(number)).isEmpty(), "nothing is half-written");
  }

  private Medium lost() {
    return card(TOWN, MediumKind.PERSONALISED_CARD);
  }

  private static String aNumber() {
    return "C8" + UUID.randomUUID().toString().replace("-", "").substring(12);
  }

  /** A clerk of the tests' own. */
  private void asTill() {
    as("ventspils-till", "CLERK", TOWN);
  }
}

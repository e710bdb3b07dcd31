package org.citycabinet.ticketing.surcharge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.Await;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Accounts;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.payment.Bank;
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.ticketing.inspection.Inspecting;
import org.citycabinet.ticketing.inspection.SurchargeMeans;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Rides;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surcharges: what is booked, what clears them, who may cancel them. */
@Requirement("RIG-A5.6")
class SurchargeIT extends InContainer {
  private static final String TRAM = "riga";

  @Inject SurchargeDesk desk;
  @Inject Surcharges surcharges;
  @Inject SurchargeCheckouts checkouts;
  @Inject Ledger ledger;
  @Inject Accounts accounts;
  @Inject Rides rides;
  @Inject Inspecting inspecting;

  @Inject Database database;

  private final String vehicle = "v" + UUID.randomUUID().toString().substring(0, 8);
  private Medium card;

  @BeforeEach
  void aCardWithATicketThatRuns() {
    inspector();
    card = rides.issue(TRAM, MediumKind.CARD);
    rides.load(card, "DAYS_3");
    rides.tap(card, "before", -120);
  }

  @Test
  void anInvoiceIsOwedUntilItsDueDayAndBooked() {
    var surcharge = impose(SurchargeMeans.INVOICE);
    assertEquals(SurchargeState.OWED, surcharge.state());
    assertEquals(Money.euro("5.00"), surcharge.bill().amount());
    assertEquals(surcharge.bill().issuedOn().plusDays(14), surcharge.bill().dueOn().orElseThrow());
    assertEquals(Money.euro("-5.00"), balance(surcharge));
    assertEquals(0, broken());
  }

  @Test
  void onTheSpotItIsLessAndPaidAtOnce() {
    var surcharge = impose(SurchargeMeans.CASH);
    assertEquals(SurchargeState.PAID, surcharge.state());
    assertEquals(Money.euro("3.00"), surcharge.bill().amount());
    assertEquals(Money.ZERO, balance(surcharge));
    assertEquals(0, broken());
  }

  @Test
  @Requirement("RIG-57")
  void aTapThatComesLaterWithdrawsWhatIsOwed() {
    var surcharge = impose(SurchargeMeans.INVOICE);
    rides.tellLate(card, vehicle, -4);
    assertEquals(SurchargeState.CLEARED, again(surcharge).state());
    assertEquals(Money.ZERO, balance(surcharge));
    rides.tellLate(card, vehicle, -3);
    assertEquals(SurchargeState.CLEARED, again(surcharge).state());
    assertEquals(0, broken());
  }

  @Test
  void aTapAfterTheInspectionOrInAnotherVehicleClearsNothing() {
    var surcharge = impose(SurchargeMeans.INVOICE);
    rides.tellLate(card, "other", -4);
    rides.tellLate(card, vehicle, 1);
    assertEquals(SurchargeState.OWED, again(surcharge).state());
  }

  @Test
  void whatWasPaidInCashWaitsAtTheCounterUntilItIsHandedOut() {
    var surcharge = impose(SurchargeMeans.CASH);
    rides.tellLate(card, vehicle, -4);
    var cleared = again(surcharge);
    assertEquals(SurchargeState.CLEARED, cleared.state());
    assertTrue(cleared.isToBeHandedOut());
    assertEquals(Money.euro("3.00"), balance(surcharge));
    assertEquals(0, broken());
    clerk("riga-clerk", "CLERK");
    desk.handOut(surcharge.id());
    assertEquals(Money.ZERO, balance(surcharge));
    assertThrows(Refused.class, () -> desk.handOut(surcharge.id()));
    assertEquals(0, broken());
  }

  @Test
  void whatWasPaidOnlineGoesBackTheWayItCame() throws Exception {
    var surcharge = impose(SurchargeMeans.INVOICE);
    var checkout = checkouts.pay(surcharge.id(), "uldis@paraugs.example");
    assertEquals(checkout, checkouts.pay(surcharge.id(), "uldis@paraugs.example"));
    new Bank().press("pay", checkout);
    Await.await(() -> again(surcharge).state() == SurchargeState.PAID);
    assertEquals(Money.ZERO, balance(surcharge));
    assertThrows(Refused.class, () -> checkouts.pay(surcharge.id(), "uldis@paraugs.example"));
    rides.tellLate(card, vehicle, -4);
    assertEquals(SurchargeState.CLEARED, again(surcharge).state());
    assertEquals(Optional.of(SurchargeBack.PAYER), again(surcharge).back());
    assertEquals(Money.ZERO, balance(surcharge));
    Await.await(() -> bankGotBack(checkout));
    assertEquals(0, broken());
  }

  private static boolean bankGotBack(String checkout) throws Exception {
    return new Bank().purchase(checkout).getString("status").equals("refunded");
  }

  @Test
  void whatIsPaidForOneThatIsGoneGoesBackAtOnce() throws Exception {
    var surcharge = impose(SurchargeMeans.INVOICE);
    var checkout = checkouts.pay(surcharge.id(), "uldis@paraugs.example");
    rides.tellLate(card, vehicle, -4);
    new Bank().press("pay", checkout);
    Await.await(() -> bankGotBack(checkout));
    assertEquals(SurchargeState.CLEARED, again(surcharge).state());
    assertTrue(again(surcharge).back().isEmpty());
    assertEquals(0, broken());
  }

  @Test
  void whereTheTapIsKnownBeforeNothingCanBeImposed() {
    var finding = finding();
    rides.tellLate(card, vehicle, -4);
    assertThrows(Refused.class, () -> desk.impose(finding.id(), SurchargeMeans.CASH, nobody()));
  }

  @Test
  void aPassengerPaysOneSurchargeForOneInspection() {
    var finding = finding();
    desk.impose(finding.id(), SurchargeMeans.CASH, nobody());
    assertThrows(Refused.class, () -> desk.impose(finding.id(), SurchargeMeans.CASH, nobody()));
  }

  @Test
  void twoMembersOfStaffCancelIt() {
    var surcharge = impose(SurchargeMeans.INVOICE);
    clerk("riga-clerk", "CLERK");
    assertThrows(Refused.class, () -> desk.propose(surcharge.id(), "īss"));
    desk.propose(surcharge.id(), "Lasītājs nedarbojās visu dienu.");
    assertThrows(Refused.class, () -> desk.agree(surcharge.id()));
    assertEquals(SurchargeState.OWED, again(surcharge).state());
    clerk("riga-admin", "ADMINISTRATOR");
    desk.agree(surcharge.id());
    assertEquals(SurchargeState.CANCELLED, again(surcharge).state());
    assertEquals(Money.ZERO, balance(surcharge));
    assertEquals(0, broken());
  }

  @Test
  void anotherOperatorsStaffAndAnotherInspectorSeeNoneOfIt() {
    var surcharge = impose(SurchargeMeans.INVOICE);
    inspecting.as("siauliai-clerk", "CLERK", "siauliai");
    assertThrows(Refused.class, () -> desk.one(surcharge.id()));
    inspecting.as("siauliai-inspector", "INSPECTOR", TRAM);
    assertThrows(Refused.class, () -> desk.one(surcharge.id()));
  }

  @Test
  void anInvoiceNeedsANameAndAnAddress() {
    var refused =
        assertThrows(Refused.class, () -> new Debtor(true, " ", "Rīga", "", Locale.ENGLISH));
    assertEquals(Optional.of("name"), refused.field());
    var nowhere =
        assertThrows(Refused.class, () -> new Debtor(true, "Uldis", null, "", Locale.ENGLISH));
    assertEquals(Optional.of("address"), nowhere.field());
    var email = assertThrows(Refused.class, () -> new Debtor(false, "", "", "x@", Locale.ENGLISH));
    assertEquals(Optional.of("email"), email.field());
  }

  @Test
  void itIsFoundByItsReferenceAlone() {
    var surcharge = impose(SurchargeMeans.INVOICE);
    assertTrue(surcharges.find(surcharge.reference()).isPresent());
    assertFalse(surcharges.find("RF18539007547034").isPresent());
  }

  private Finding finding() {
    return inspecting.check(inspector(), card, vehicle, rides.now());
  }

  private Surcharge impose(SurchargeMeans means) {
    var debtor =
        new Debtor(means == SurchargeMeans.INVOICE, "Uldis Paraugs", "Rīga", "", Locale.ENGLISH);
    return desk.one(desk.impose(finding().id(), means, debtor));
  }

  private static Debtor nobody() {
    return new Debtor(false, "", "", "", Locale.ENGLISH);
  }

  private UUID inspector() {
    return inspecting.as("riga-inspector", "INSPECTOR", TRAM);
  }

  private void clerk(String username, String role) {
    inspecting.as(username, role, TRAM);
  }

  private Surcharge again(Surcharge surcharge) {
    return surcharges.get(surcharge.id());
  }

  private Money balance(Surcharge surcharge) {
    return ledger.balance(LedgerAccount.surcharge(TRAM, surcharge.id()));
  }

  private int broken() {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) from invariant_i11_surcharges_are_booked", row -> row.getInt(1))
          .orElseThrow();
    }
  }
}

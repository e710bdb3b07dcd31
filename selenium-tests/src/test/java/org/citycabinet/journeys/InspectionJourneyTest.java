package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An inspector's way through a vehicle, on a phone. */
class InspectionJourneyTest extends Journey {
  /** A card with nothing on it. */
  private static final String EMPTY_CARD = "RS 1000 5001";

  @BeforeEach
  void onAPhone() {
    phone();
  }

  @Test
  @Requirement({"RIG-56", "RIG-58", "RIG-A5.6"})
  void anInspectorChecksAPassengerAndImposesASurchargeThatIsPaidOnline() {
    signInStaff("riga-inspector");
    open("/staff/");
    go("main a[href='/staff/inspection']");
    sound("inspection-vehicle");
    type("vehicle", "nowhere");
    go("#board");
    assertEquals(1, all(".field.faulty").size(), "no such vehicle");
    open("/staff/inspection?vehicle=101");
    sound("inspection-passenger");
    go("#check");
    assertEquals(1, all(".field.faulty").size(), "nothing was typed");
    type("media", "RS10004412\n" + EMPTY_CARD);
    go("#check");
    sound("inspection-results");
    assertEquals(2, all(".finding").size());
    assertFalse(all(".finding .notice").isEmpty(), "a document is asked for");
    go(".finding .btn.first");
    sound("surcharge-impose");
    choose("means", "INVOICE");
    agree("#impose");
    assertEquals(1, all(".field.faulty").size(), "the name is missing");
    sound("surcharge-refused");
    type("name", "Parauga Pasažiere");
    type("address", "Parauga iela 9, Rīga");
    agree("#impose");
    assertEquals("OWED", find("#surcharge").getDomAttribute("data-state"));
    sound("surcharge-owed");
    pay(find("#surcharge").getDomAttribute("data-reference"));
  }

  private void pay(String reference) {
    leave();
    open("/open/surcharge");
    sound("surcharge-find");
    open("/open/surcharge?reference=RF00WRONG");
    assertTrue(all("#pay").isEmpty());
    sound("surcharge-unknown");
    open("/open/surcharge?reference=" + reference);
    sound("surcharge-pay");
    type("email", "pasaziere@paraugs.example");
    press("#pay");
    until(() -> !browser.getCurrentUrl().startsWith(base()));
    find("button[value=pay]").click();
    until(() -> !all("#surcharge[data-state=PAID]").isEmpty());
    sound("surcharge-paid");
  }

  @Test
  @Requirement({"RIG-68", "RIG-70"})
  void aCardIsRetainedAndHadBack() {
    signInStaff("riga-inspector");
    open("/staff/inspection?vehicle=101");
    type("media", "RS10002231");
    go("#check");
    go(".finding a[href^='/staff/retention']");
    sound("retention-draw-up");
    choose("reason", "SOMEBODY_ELSES");
    type("words", "Uzrādīja cita persona.");
    agree("#retain");
    sound("retention-done");
    leave();
    signIn("anna");
    open("/travel/cards");
    go("a[href^='/travel/card?id=']");
    sound("card-retained");
    leave();
    signInStaff("riga-clerk");
    open("/staff/retentions");
    sound("retentions");
    go("table a[href^='/staff/retention?id=']");
    go("#clear");
    sound("retention-not-cleared");
    find("#document").click();
    type("why", "Ieradās ar pasi.");
    go("#clear");
    assertEquals("false", find("#retention").getDomAttribute("data-open"));
    sound("retention-cleared");
    open("/staff/surcharges?queue=OWED");
    sound("surcharges");
  }
}

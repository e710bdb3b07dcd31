package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BankAccountJourneyTest extends Journey {

  @Test
  void anAccountForMoneyBackIsEnteredWithThePasswordAndForgotten() {
    signIn("zane");
    open("/identity/profile");
    press("a[href='/bankaccount/bank-account']");
    sound("bank-account-none");
    type("iban", "LV80 BANK 0000 4351 9500 2");
    type("password", PASSWORD);
    go("#keep");
    assertFalse(find("#iban-error").getText().isEmpty(), "a digit is wrong");
    sound("bank-account-refused");
    type("iban", "LV80 BANK 0000 4351 9500 1");
    type("password", PASSWORD);
    go("#keep");
    assertEquals("LV80 BANK 0000 4351 9500 1", find("#kept").getText());
    phone();
    sound("bank-account-kept-phone");
    mail("zane@cabinet.example", "Jūsu bankas konts portālā");
    type("leave", PASSWORD);
    agree("#forget");
    assertTrue(find("#none").isDisplayed());
  }
}

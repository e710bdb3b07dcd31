package org.citycabinet.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Ids;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class RegistrationsIT extends RegisteringInContainer {
  @Inject NameAndAddress details;
  @Inject Acceptances acceptances;
  @Inject Operators operators;
  @Inject Quotas quotas;
  @Inject Clock clock;

  @Test
  @Requirement({"RIG-A1", "RIG-A3", "LIE-06"})
  void aNumberConfirmedByTheCodeOfAMessageIsEnoughForAnAccount() throws Exception {
    var telephone = new Telephone();
    var account = passenger(telephone, only(PASSWORD));
    assertEquals(telephone.number(), account.getPhone());
    assertEquals(telephone.number(), account.getDisplayName(), "the only thing known");
    assertFalse(account.isNamed() || account.hasEmail() || account.isStaff());
    as(account);
    var accepted = acceptances.mine();
    assertEquals("riga", accepted.get(0).operator());
    assertEquals(operators.scheme("riga", clock.instant()).edition(), accepted.get(0).edition());
    assertTrue(accepted.get(0).acceptedAt().isBefore(clock.instant().plusSeconds(60)));
    assertTrue(details.consentSince().isEmpty());
  }

  @Test
  @Requirement("RIG-A1")
  void withoutTheTermsNothingBegins() throws Exception {
    var telephone = new Telephone();
    var wish =
        new Registrations.Wish("riga", telephone.number(), false, Locale.ENGLISH, "somewhere");
    assertEquals("accepted", field(() -> registrations.begin(wish)));
    assertEquals(List.of(), telephone.messages());
  }

  @Test
  @Requirement("RIG-A3")
  void nameAndAddressAreTakenWithConsentOnlyAndTheAddressConfirmsItself() throws Exception {
    var telephone = new Telephone();
    String token = confirmed("riga", telephone);
    String address = address();
    var silent = new Registrations.Entry("Jana Parauga", "", false, PASSWORD, PASSWORD);
    assertEquals("consent", field(() -> registrations.finish(token, silent)));
    var misspelt = new Registrations.Entry("", "jana", true, PASSWORD, PASSWORD);
    assertEquals("email", field(() -> registrations.finish(token, misspelt)));
    assertEquals("newPassword", field(() -> registrations.finish(token, only("short"))));
    assertTrue(account(telephone).isEmpty(), "nothing half-written");
    registrations.finish(token, named("Jana Parauga", address));
    var account = account(telephone).orElseThrow();
    assertEquals("Jana Parauga", account.getDisplayName());
    assertFalse(account.hasEmail(), "until the letter's link is used");
    assertEquals(1, letters(address).size());
    assertEquals(
        "registration.over", refused(() -> registrations.finish(token, only(PASSWORD))).key());
  }

  @Test
  void aKnownNumberIsAnsweredTheSameAndItsHolderIsTold() throws Exception {
    var telephone = new Telephone();
    passenger(telephone, only(PASSWORD));
    String token = registrations.begin(wish("riga", telephone.number())).orElseThrow();
    assertTrue(telephone.newest(2).contains("you have an account"), telephone.messages().get(0));
    assertTrue(codes.waiting(token, Purpose.REGISTRATION).isPresent());
    assertEquals("code", field(() -> codes.check(token, Purpose.REGISTRATION, "123456")));
    assertEquals(
        "registration.over", refused(() -> registrations.finish(token, only(PASSWORD))).key());
  }

  @Test
  void anAddressRegistersByTheLinkOfALetterAndOnce() {
    String address = address();
    assertEquals(
        Optional.empty(), registrations.begin(wish("ventspils", address.toUpperCase(Locale.ROOT))));
    String token = secretMailedTo(address);
    registrations.finish(token, only(PASSWORD));
    assertEquals(address, accounts.byEmail(address).get(0).getEmail());
    assertEquals(
        "registration.over", refused(() -> registrations.finish(token, only(PASSWORD))).key());
    assertEquals(Optional.empty(), registrations.begin(wish("ventspils", address)));
    assertEquals(2, letters(address).size());
    assertTrue(letters(address).contains("You have an account already"));
  }

  @Test
  @Requirement({"RIG-A3", "LIE-06"})
  void onlyTheWaysOfTheOperatorsTermsAreOpen() {
    assertEquals(List.of(Way.TELEPHONE), registrations.ways("riga"));
    assertEquals(List.of(Way.TELEPHONE), registrations.ways("liepaja"));
    assertEquals(List.of(Way.TELEPHONE, Way.E_MAIL), registrations.ways("siauliai"));
    assertEquals(List.of(), registrations.ways("ludza"));
    assertEquals("contact", field(() -> registrations.begin(wish("riga", address()))));
    assertEquals("contact", field(() -> registrations.begin(wish("ludza", "20000009"))));
    assertEquals(
        Refused.Kind.MISSING,
        refused(() -> registrations.begin(wish("nobody", "20000009"))).kind());
  }

  @Test
  void withoutAGatewayNoWayByMessageIsOffered() {
    String address = System.getProperty("CABINET_SMS_URL");
    System.clearProperty("CABINET_SMS_URL");
    try {
      assertEquals(List.of(), registrations.ways("riga"));
      assertEquals(List.of(Way.E_MAIL), registrations.ways("ventspils"));
    } finally {
      System.setProperty("CABINET_SMS_URL", address);
    }
  }

  @Test
  void whatIsNoNumberAndNoAddressIsToldAtTheField() {
    for (String typed :
        List.of("", " ", "67000000", "+4420000001", "a@b", "ā".repeat(300) + "@x.lv")) {
      assertEquals("contact", field(() -> registrations.begin(wish("ventspils", typed))), typed);
    }
  }

  @Test
  void fiveWrongCodesEndOneAndAnotherMayBeAskedForAfterAMinute() throws Exception {
    var telephone = new Telephone();
    String token = registrations.begin(wish("riga", telephone.number())).orElseThrow();
    String right = telephone.code(1);
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < Proof.TRIES; i++) {
      assertEquals(
          "registration.code.wrong",
          refused(() -> codes.check(token, Purpose.REGISTRATION, wrong)).key());
    }
    assertEquals(
        "registration.code.over",
        refused(() -> codes.check(token, Purpose.REGISTRATION, right)).key());
    assertEquals(
        "registration.code.wait",
        refused(() -> proofs.resend(token, Purpose.REGISTRATION, "n")).key());
  }

  @Test
  void aCodeIsWorthNothingElsewhere() throws Exception {
    var one = new Telephone();
    String token = registrations.begin(wish("riga", one.number())).orElseThrow();
    String other = registrations.begin(wish("riga", new Telephone().number())).orElseThrow();
    String code = one.code(1);
    assertNotEquals(token, other);
    assertEquals(
        "registration.over",
        refused(() -> codes.check("made up", Purpose.REGISTRATION, code)).key());
    assertEquals(
        "registration.over", refused(() -> codes.check(token, Purpose.NUMBER, code)).key());
    assertEquals("code", field(() -> codes.check(token, Purpose.REGISTRATION, " ")));
    codes.check(token, Purpose.REGISTRATION, code.substring(0, 3) + " " + code.substring(3));
  }

  @Test
  void fiveCodesADayGoToOneNumberWhoeverAsks() {
    var telephone = new Telephone();
    for (int i = 0; i < Quotas.OF_A_CONTACT; i++) {
      registrations.begin(wish("riga", telephone.number()));
    }
    assertEquals(
        "registration.tooMany",
        refused(() -> registrations.begin(wish("liepaja", telephone.number()))).key());
  }

  @Test
  void soManyCodesADayGoOutAtTheWordOfOneNetwork() {
    var network = List.of(Quotas.Quota.network(Ids.next().toString()));
    for (int i = 0; i < Quotas.OF_A_NETWORK; i++) {
      assertTrue(quotas.take(network));
    }
    assertFalse(quotas.take(network));
  }
}

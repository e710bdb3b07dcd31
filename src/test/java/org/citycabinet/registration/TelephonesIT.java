package org.citycabinet.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Locale;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Account;
import org.citycabinet.platform.Ids;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class TelephonesIT extends RegisteringInContainer {
  @Inject Telephones telephones;
  @Inject NameAndAddress details;
  @Inject Recoveries recoveries;

  private String ask(String number) {
    return telephones.ask(number, PASSWORD, Ids.next().toString());
  }

  private Account byAddress(String address) {
    registrations.begin(wish("ventspils", address));
    registrations.finish(secretMailedTo(address), only(PASSWORD));
    return accounts.byEmail(address).get(0);
  }

  @Test
  @Requirement("LIE-06")
  void anotherNumberIsInForceOnceItsCodeIsTypedAndTheOldOneIsTold() throws Exception {
    var before = new Telephone();
    var after = new Telephone();
    var account = passenger(before, only(PASSWORD));
    as(account);
    String token = ask(after.number());
    assertTrue(account(after).isEmpty(), "not before the code");
    codes.check(token, Purpose.NUMBER, after.code(1));
    telephones.putInForce(token);
    assertEquals(account.getId(), account(after).orElseThrow().getId());
    assertTrue(account(before).isEmpty());
    assertTrue(before.newest(2).contains("another telephone number"));
  }

  @Test
  @Requirement("LIE-06")
  void aNumberBelongsToOneAccount() throws Exception {
    var taken = new Telephone();
    var holder = passenger(taken, only(PASSWORD));
    var address = address();
    as(byAddress(address));
    String token = ask(taken.number());
    assertTrue(taken.newest(2).contains("another account"));
    assertEquals("code", field(() -> codes.check(token, Purpose.NUMBER, "000000")));
    assertEquals("registration.over", refused(() -> telephones.putInForce(token)).key());
    assertEquals(holder.getId(), account(taken).orElseThrow().getId());
  }

  @Test
  void anothersProofAndAWrongPasswordOpenNothing() throws Exception {
    var wanted = new Telephone();
    as(byAddress(address()));
    assertEquals("password", field(() -> telephones.ask(wanted.number(), "a guess", "somewhere")));
    assertEquals("number", field(() -> ask("67000000")));
    String token = ask(wanted.number());
    codes.check(token, Purpose.NUMBER, wanted.code(1));
    as(passenger(new Telephone(), only(PASSWORD)));
    assertEquals("registration.over", refused(() -> telephones.putInForce(token)).key());
    assertTrue(account(wanted).isEmpty());
  }

  @Test
  void aForgottenPasswordIsRenewedByTheCodeOfAMessage() throws Exception {
    var telephone = new Telephone();
    passenger(telephone, only(PASSWORD));
    String token = recoveries.ask(telephone.number(), Locale.ENGLISH, Ids.next().toString());
    String renewed = "seventeen copper lanterns kettle";
    assertEquals(
        "registration.over", refused(() -> recoveries.finish(token, renewed, renewed)).key());
    codes.check(token, Purpose.PASSWORD, telephone.code(2));
    assertEquals("newPassword", field(() -> recoveries.finish(token, "short", "short")));
    recoveries.finish(token, renewed, renewed);
    as(account(telephone).orElseThrow());
    assertEquals("password", field(() -> ask(new Telephone().number())));
    telephones.ask(new Telephone().number(), renewed, Ids.next().toString());
    assertEquals(
        "registration.over", refused(() -> recoveries.finish(token, renewed, renewed)).key());
  }

  @Test
  void aNumberThatNobodyHasIsAnsweredTheSameWhereAPasswordIsForgotten() throws Exception {
    var nobodys = new Telephone();
    String token = recoveries.ask(nobodys.number(), Locale.ENGLISH, Ids.next().toString());
    assertTrue(codes.waiting(token, Purpose.PASSWORD).isPresent());
    assertEquals("code", field(() -> codes.check(token, Purpose.PASSWORD, "000000")));
    assertEquals(
        "registration.over", refused(() -> recoveries.finish(token, PASSWORD, PASSWORD)).key());
    assertTrue(nobodys.messages().isEmpty());
  }

  @Test
  void theLastWayToReachSomebodyIsNotRemoved() throws Exception {
    var telephone = new Telephone();
    as(passenger(telephone, only(PASSWORD)));
    assertEquals("registration.number.last", refused(() -> telephones.remove(PASSWORD)).key());
    var address = address();
    as(byAddress(address));
    var second = new Telephone();
    String token = ask(second.number());
    codes.check(token, Purpose.NUMBER, second.code(1));
    telephones.putInForce(token);
    assertEquals("removePassword", field(() -> telephones.remove("a guess")));
    telephones.remove(PASSWORD);
    assertTrue(account(second).isEmpty());
    assertTrue(second.newest(2).contains("removed"));
    assertEquals(3, letters(address).size(), "of the link, the number, its removal");
  }

  @Test
  @Requirement("RIG-A6")
  void nameAndAddressAreErasedAtAnyTimeAndTheNumberIsLeft() throws Exception {
    var telephone = new Telephone();
    var account = passenger(telephone, named("Jana Parauga", ""));
    as(account);
    assertTrue(details.consentSince().isPresent());
    assertEquals("registration.details.named", refused(() -> details.give("Jane", true)).key());
    details.erase();
    account = account(telephone).orElseThrow();
    assertFalse(account.isNamed() || account.hasEmail());
    assertTrue(details.consentSince().isEmpty());
    assertEquals("consent", field(() -> details.give("Jane", false)));
    details.give("Jane Sample", true);
    assertEquals("Jane Sample", account(telephone).orElseThrow().getDisplayName());
  }

  @Test
  @Requirement("RIG-A6")
  void whoHasNoNumberOrWasEnrolledByStaffErasesNothingHere() {
    as(byAddress(address()));
    assertEquals("registration.details.last", refused(details::erase).key());
    as(Ids.demo("account:viktors"), "viktors", "RESIDENT", null);
    assertEquals("registration.details.enrolled", refused(details::erase).key());
    as(Ids.demo("account:riga-clerk"), "riga-clerk", "CLERK", "riga");
    assertEquals(Refused.Kind.FORBIDDEN, refused(details::erase).kind());
  }
}

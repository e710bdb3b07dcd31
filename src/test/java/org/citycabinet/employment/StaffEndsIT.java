package org.citycabinet.employment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.employment.Employee.State;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.identity.Role;
import org.junit.jupiter.api.Test;

/** What becomes of an account of staff: mended, changed, begun anew, ended. */
class StaffEndsIT extends StaffInContainer {

  @Test
  void whoIsEndedIsOutAtOnceAndNothingOldCounts() {
    UUID id = working("staff-ends", CLERK, "riga");
    String computer = signIns.remember(id, "");
    String link = token(id);
    int before = accounts.sessionVersion(id);
    assertEquals("why", field(() -> desk.end(id, " ")));
    desk.end(id, "left us");
    assertEquals(State.ENDED, state(id));
    assertEquals(0, accounts.sessionVersion(id));
    assertTrue(signIns.recall(computer).isEmpty());
    assertEquals("identity.token.spent", key(() -> passwords.byLink(link, OWN, OWN)));
    assertFalse(accounts.clerks("riga").stream().anyMatch(each -> each.getId().equals(id)));
    assertEquals(1, noted("employment.end", id));
    assertEquals("employment.refused.ended", key(() -> desk.end(id, "again")));
    assertEquals("employment.refused.ended", key(() -> desk.change(id, CLERK)));
    desk.inviteAgain(id, null);
    assertEquals(State.INVITED, state(id), "who returns begins by a link");
    assertTrue(accounts.sessionVersion(id) > before, "sessions of before stay ended");
  }

  @Test
  void otherRolesEndTheSessions() {
    UUID id = working("staff-changes", CLERK, "riga");
    int before = accounts.sessionVersion(id);
    desk.change(id, Set.of(Role.AUDITOR));
    assertEquals(Set.of("AUDITOR"), accounts.byId(id).asCaller().roles());
    assertTrue(accounts.sessionVersion(id) > before);
    assertEquals(1, noted("employment.change", id));
  }

  @Test
  void anInvitationIsSentAgainMendedAndWithdrawn() {
    UUID id = invited("staff-waits", CLERK, "riga");
    String first = token(id);
    assertEquals("email", field(() -> desk.inviteAgain(id, "no address")));
    desk.inviteAgain(id, "mended@cabinet.example");
    assertEquals("mended@cabinet.example", accounts.byId(id).getEmail());
    assertEquals("identity.token.spent", key(() -> passwords.byLink(first, OWN, OWN)));
    String second = token(id);
    desk.withdraw(id);
    assertEquals(State.ENDED, state(id));
    assertEquals("identity.token.spent", key(() -> passwords.byLink(second, OWN, OWN)));
    assertEquals("employment.refused.begun", key(() -> desk.withdraw(id)));
  }

  @Test
  void whoHasLostTheAuthenticatorBeginsAnew() {
    UUID id = working("staff-lost", CLERK, "riga");
    signIns.arrived(id);
    assertTrue(accounts.byId(id).lastSignIn().isPresent());
    String link = token(id);
    assertEquals("lost", field(() -> desk.reset(id, "", DEMO)));
    assertEquals("password", field(() -> desk.reset(id, "lost the phone", "wrong")));
    assertEquals(State.ACTIVE, state(id));
    desk.reset(id, "lost the phone", DEMO);
    Account account = accounts.byId(id);
    assertTrue(account.secondFactor().isEmpty());
    assertFalse(account.isActive(), "the password counts no more");
    assertEquals("identity.token.spent", key(() -> passwords.byLink(link, OWN, OWN)));
    assertEquals("employment.refused.notActive", key(() -> desk.reset(id, "why", DEMO)));
    desk.inviteAgain(id, "thief@cabinet.example");
    assertEquals(
        "staff-lost@cabinet.example",
        accounts.byId(id).getEmail(),
        "the address of an account that was used is its owner's");
  }

  @Test
  void lettersGoOutInThePersonsLanguage() {
    var lithuanian =
        new Newcomer(
            "staff-letters",
            "Kazys",
            "staff-letters@cabinet.example",
            Locale.forLanguageTag("lt"),
            AccountKind.PERSON);
    desk.invite(lithuanian, Set.of(Role.BILLING_CLERK), "riga");
    UUID id = accounts.byUsername("staff-letters").orElseThrow().getId();
    desk.withdraw(id);
    List<?> texts =
        entities
            .createNativeQuery("select text_body from outbox_mail where recipient = ?")
            .setParameter(1, "staff-letters@cabinet.example")
            .getResultList();
    assertTrue(texts.toString().contains("atsiskaitymų darbuotojas"), texts.toString());
    assertTrue(texts.toString().contains("/identity/reset?token="), texts.toString());
    assertTrue(texts.toString().contains("atšauktas"), texts.toString());
  }
}

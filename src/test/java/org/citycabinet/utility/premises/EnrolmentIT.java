package org.citycabinet.utility.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.premises.EnrolmentDesk.Outcome;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolmentIT extends InContainer {
  @Inject HttpServletRequest request;
  @Inject EnrolmentDesk desk;
  @Inject Accounts accounts;
  @Inject Premises premises;
  @Inject Register register;

  private void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  private void asClerk() {
    as("ludza-clerk", "CLERK", "ludza");
  }

  /** Other tests count who sees these addresses. */
  @AfterEach
  void theNewUsersMoveOut() {
    asClerk();
    var contract = Ids.demo("contract:004690");
    register.occupants(contract).stream()
        .filter(o -> o.username().equals("dzintra"))
        .forEach(o -> register.dismiss(contract, o.id()));
  }

  private static EnrolmentDesk.Wanted wanted(String username, String email, String contract) {
    var newcomer =
        new Newcomer(
            username, "Dzintra Paraudze", email, Locale.forLanguageTag("lv"), AccountKind.PERSON);
    return new EnrolmentDesk.Wanted(newcomer, contract, OccupancyKind.TENANT);
  }

  private static String refused(EnrolmentDesk desk, EnrolmentDesk.Wanted wanted) {
    return assertThrows(Refused.class, () -> desk.enrol(wanted)).field().orElse("");
  }

  @Requirement("LUD-31")
  @Test
  void somebodyWithoutMailGetsALetterAndSeesTheAddress() {
    asClerk();
    var done = desk.enrol(wanted("dzintra", "", "004690"));
    assertEquals(Outcome.MADE, done.outcome());
    assertTrue(done.letter().orElseThrow().paragraphs().get(0).contains("Dārza iela 3"));
    var account = accounts.byUsername("dzintra").orElseThrow();
    assertTrue(account.isNew());
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(account.getId(), "dzintra", Set.of("RESIDENT"), null));
    assertEquals(List.of("004690"), premises.mine().stream().map(Place::number).toList());
  }

  @Test
  void anAddressOfAnotherOperatorIsNotThere() {
    as("riga-clerk", "CLERK", "riga");
    assertEquals("contract", refused(desk, wanted("svesais", "", "004690")));
    as("anna", "RESIDENT", null);
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(Refused.class, () -> desk.enrol(wanted("svesais", "", "004690"))).kind());
  }

  @Test
  void whatIsWrongIsToldAtItsField() {
    asClerk();
    assertEquals("username", refused(desk, wanted("Ā", "", "004690")));
    assertEquals("email", refused(desk, wanted("pareizs", "bez-adreses", "004690")));
    assertEquals("email", refused(desk, wanted("pareizs", "a@b.lv\r\nBcc: c@d.lv", "004690")));
    var owner =
        new EnrolmentDesk.Wanted(
            new Newcomer(
                "gatis", "Gatis Gaidītājs", "", Locale.forLanguageTag("lv"), AccountKind.PERSON),
            "004690",
            OccupancyKind.OWNER);
    assertEquals("right", refused(desk, owner), "he is a tenant there");
  }

  @Test
  void onlyWhoHasNotBegunIsInvitedAgain() {
    asClerk();
    var garden = Ids.demo("contract:004690");
    var gatis = Ids.demo("account:gatis");
    var first = code(garden, gatis);
    assertFalse(first.equals(code(garden, gatis)));
    var anna = Ids.demo("account:anna");
    assertEquals(
        "identity.enrol.inUse",
        assertThrows(Refused.class, () -> desk.inviteAgain(garden, anna)).key());
    var stranger = Ids.demo("account:jonas");
    assertEquals(
        Refused.Kind.MISSING,
        assertThrows(Refused.class, () -> desk.inviteAgain(garden, stranger)).kind());
  }

  private String code(UUID contract, UUID account) {
    return desk.inviteAgain(contract, account).orElseThrow().facts().get(2).words();
  }
}

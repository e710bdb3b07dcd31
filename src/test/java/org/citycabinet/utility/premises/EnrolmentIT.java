package org.citycabinet.utility.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
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
  private static final String HEAD = "username,name,email,language,kind,contract,right\n";

  @Inject HttpServletRequest request;
  @Inject EnrolmentDesk desk;
  @Inject EnrolmentImport files;
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
    for (var number : List.of("004690", "010020", "010021")) {
      var contract = Ids.demo("contract:" + number);
      register.occupants(contract).stream()
          .filter(o -> Set.of("dzintra", "firma", "beidzamais").contains(o.username()))
          .forEach(o -> register.dismiss(contract, o.id()));
    }
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

  private List<Outcome> take(String lines) {
    return files.take((HEAD + lines).getBytes(StandardCharsets.UTF_8)).stream()
        .map(EnrolmentImport.Row::outcome)
        .toList();
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

  @Requirement("LUD-31")
  @Test
  void aWrongLineStopsNothingButItselfAndASecondTimeChangesNothing() {
    asClerk();
    var lines =
        """
        firma,SIA Daudz Adrešu,firma@cabinet.example,lv,company,010020,owner
        firma,SIA Daudz Adrešu,firma@cabinet.example,lv,company,010021,owner
        nekur,Nekur Nav,,lv,person,999999,tenant
        anna,Kāds Cits,cits@cabinet.example,lv,person,010021,tenant
        ludza-admin,Aldis Pārvaldnieks,ludza-admin@cabinet.example,lv,person,010021,tenant
        X!,Slikts Vārds,,lv,person,010021,tenant
        pusrinda,Puse
        valoda,Cita Valoda,,xx,person,010021,tenant
        beidzamais,Beidzamais Paraugs,,lt,Person,010021,TENANT
        """;
    assertEquals(
        List.of(
            Outcome.MADE,
            Outcome.ADDED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.REFUSED,
            Outcome.MADE),
        take(lines));
    assertTrue(accounts.byUsername("nekur").isEmpty(), "a refused line leaves no account behind");
    assertEquals(
        List.of(Outcome.SAME, Outcome.SAME, Outcome.SAME),
        take(
            lines
                .lines()
                .filter(l -> l.startsWith("firma") || l.startsWith("beidz"))
                .reduce("", (a, b) -> a + b + "\n")));
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

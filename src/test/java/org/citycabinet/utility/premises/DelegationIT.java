package org.citycabinet.utility.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.billing.Invoices;
import org.citycabinet.utility.enquiries.Enquiries;
import org.citycabinet.utility.premises.Delegations.Wish;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DelegationIT extends InContainer {
  private static final String PASSWORD = "Parauga-parole-2026";
  private static final UUID HOME = Ids.demo("contract:004512");
  private static final UUID GARDEN = Ids.demo("contract:004690");

  @Inject HttpServletRequest request;
  @Inject Delegations delegations;
  @Inject Invoices invoices;
  @Inject Premises premises;
  @Inject MyPlaces known;
  @Inject Register register;
  @Inject Enquiries enquiries;
  @Inject Clock clock;

  private void as(String username) {
    known.forget();
    request.setAttribute(
        Caller.ATTRIBUTE,
        new Caller(Ids.demo("account:" + username), username, Set.of("RESIDENT"), null));
  }

  @AfterEach
  void allIsTakenBack() {
    as("anna");
    delegations.given().forEach(each -> delegations.end(each.id()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Riga"));
  }

  private void give(UUID contract, String username, boolean mayAct, LocalDate lastOn) {
    as("anna");
    delegations.give(new Wish(contract, username, mayAct, lastOn), PASSWORD);
  }

  private String refused(UUID contract, String username, LocalDate lastOn, String password) {
    var wish = new Wish(contract, username, false, lastOn);
    return assertThrows(Refused.class, () -> delegations.give(wish, password)).field().orElse("");
  }

  private boolean sees(String username, UUID contract) {
    as(username);
    return premises.mine().stream().anyMatch(place -> place.contract().equals(contract));
  }

  @Requirement("LUD-31")
  @Test
  void whoMayOnlyLookSeesInvoicesAndCannotPayThem() {
    give(HOME, "ilze", false, today());
    as("ilze");
    assertFalse(invoices.of(HOME).isEmpty());
    assertTrue(invoices.payable().isEmpty());
    as("anna");
    delegations.end(delegations.given().get(0).id());
    give(HOME, "ilze", true, today());
    as("ilze");
    assertFalse(invoices.payable().isEmpty());
  }

  @Requirement("LUD-31")
  @Test
  void whoIsLetSeesTheOneAddressUntilItIsTakenBack() {
    assertFalse(sees("ilze", HOME));
    give(HOME, "Ilze", false, today());
    assertTrue(sees("ilze", HOME));
    assertFalse(sees("ilze", GARDEN));
    assertFalse(premises.mine(HOME).isOwn());
    assertEquals("Anna Paraudziņa", delegations.taken().get(0).name());
    as("anna");
    assertEquals("ilze", delegations.given().get(0).username());
    delegations.end(delegations.given().get(0).id());
    assertFalse(sees("ilze", HOME));
    assertTrue(delegations.taken().isEmpty());
  }

  @Requirement("LUD-31")
  @Test
  void whoMayOnlyLookCannotActAndNobodyDecidesForTheOwner() {
    give(HOME, "ilze", false, today());
    as("ilze");
    assertEquals(
        "premises.refused.viewer",
        assertThrows(Refused.class, () -> enquiries.ask(HOME, "Par ūdeni", "Kad?", List.of()))
            .key());
    as("anna");
    delegations.end(delegations.given().get(0).id());
    give(HOME, "ilze", true, today());
    as("ilze");
    assertEquals("ludza", enquiries.ask(HOME, "Par ūdeni", "Kad?", List.of()).getOperator());
    assertFalse(premises.mine(HOME).isDecidedByViewer());
    assertEquals(
        Refused.Kind.MISSING,
        assertThrows(
                Refused.class,
                () -> delegations.give(new Wish(HOME, "zane", true, today()), PASSWORD))
            .kind(),
        "what was lent is not lent on");
  }

  @Test
  void theClerkOfTheOperatorSeesWhoIsLetByWhom() {
    give(GARDEN, "ilze", true, today());
    asClerkOf("ludza");
    var guest = register.guests(GARDEN).get(0);
    assertEquals("ilze", guest.username());
    assertEquals("Anna Paraudziņa", guest.by());
    asClerkOf("riga");
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> register.guests(GARDEN)).kind());
  }

  private void asClerkOf(String operator) {
    String name = operator + "-clerk";
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of("CLERK"), operator));
  }

  @Test
  void whoseOwnRightItIsKeepsIt() {
    give(HOME, "viktors", false, today());
    as("viktors");
    assertEquals(OccupancyKind.TENANT, premises.mine(HOME).seenAs());
  }

  @Test
  void passwordNameAndDayAreChecked() {
    as("anna");
    assertEquals("password", refused(HOME, "ilze", today(), "wrong"));
    assertEquals("username", refused(HOME, "nobody-at-all", today(), PASSWORD));
    assertEquals("username", refused(HOME, "anna", today(), PASSWORD));
    assertEquals("username", refused(HOME, "ludza-clerk", today(), PASSWORD));
    assertEquals("lastOn", refused(HOME, "ilze", today().minusDays(1), PASSWORD));
    assertEquals("lastOn", refused(HOME, "ilze", today().plusYears(1).plusDays(1), PASSWORD));
    give(HOME, "ilze", false, today().plusYears(1));
    assertEquals("username", refused(HOME, "ilze", today(), PASSWORD));
  }

  @Test
  void aStrangerEndsNothingAndTheOtherOneMayGiveItUp() {
    give(GARDEN, "ilze", true, today());
    UUID id = delegations.given().get(0).id();
    as("jonas");
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> delegations.end(id)).kind());
    as("ilze");
    delegations.end(id);
    assertFalse(sees("ilze", GARDEN));
  }
}

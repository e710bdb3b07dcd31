package org.citycabinet.employment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.employment.Employee.State;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.identity.Role;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Administrators look after their own staff, and nobody after the own rights. */
class StaffDeskIT extends StaffInContainer {

  @Test
  void whoIsInvitedBeginsByTheLinkAndHasTheRoles() {
    UUID id = invited("staff-begins", Set.of(Role.CLERK, Role.INSPECTOR), "riga");
    assertEquals(State.INVITED, state(id));
    assertEquals(1, noted("employment.invite", id));
    passwords.byLink(token(id), OWN, OWN);
    assertEquals(State.ACTIVE, state(id));
    Account account = accounts.byId(id);
    assertEquals(Set.of("CLERK", "INSPECTOR"), account.asCaller().roles());
    assertEquals("riga", account.asCaller().operator());
    assertEquals("username", field(() -> desk.invite(newcomer("staff-begins"), CLERK, "riga")));
  }

  @Test
  void whatIsTypedWrongIsToldAtItsField() {
    var good = newcomer("staff-wrong");
    assertEquals(
        "email",
        field(
            () ->
                desk.invite(
                    new Newcomer("staff-wrong", "A", "", good.language(), good.kind()),
                    CLERK,
                    "riga")));
    assertEquals(
        "name",
        field(
            () ->
                desk.invite(
                    new Newcomer("staff-wrong", "", good.email(), good.language(), good.kind()),
                    CLERK,
                    "riga")));
    assertEquals("clerk", field(() -> desk.invite(good, Set.of(), "riga")));
  }

  @Test
  void anOperatorsAdministratorLooksAfterTheOwnStaffOnly() {
    UUID foreign = Ids.demo("account:ludza-clerk");
    UUID above = Ids.demo("account:portal-admin");
    UUID resident = Ids.demo("account:anna");
    for (UUID id : List.of(foreign, above, resident, Ids.next())) {
      assertEquals(Refused.Kind.MISSING, kind(() -> desk.one(id)));
      assertEquals(Refused.Kind.MISSING, kind(() -> desk.change(id, CLERK)));
      assertEquals(Refused.Kind.MISSING, kind(() -> desk.end(id, "why")));
      assertEquals(Refused.Kind.MISSING, kind(() -> desk.inviteAgain(id, null)));
      assertEquals(Refused.Kind.MISSING, kind(() -> desk.withdraw(id)));
      assertEquals(Refused.Kind.MISSING, kind(() -> desk.reset(id, "why", DEMO)));
    }
    var wanted = newcomer("staff-foreign");
    for (String employer : List.of("ludza", "", "nowhere")) {
      assertEquals(Refused.Kind.MISSING, kind(() -> desk.invite(wanted, CLERK, employer)));
    }
    as("riga-clerk", "CLERK", "riga");
    assertEquals(Refused.Kind.FORBIDDEN, kind(() -> desk.staff("riga")));
    assertEquals(Refused.Kind.FORBIDDEN, kind(() -> desk.invite(wanted, CLERK, "riga")));
  }

  @Test
  void thePortalsAdministratorGivesOnlyRolesThatThereIsWorkFor() {
    asPortal();
    assertEquals(
        List.of("", "liepaja", "ludza", "riga", "siauliai", "ventspils"),
        desk.employers().stream().map(Employer::code).sorted().toList());
    var wanted = newcomer("staff-roles");
    assertEquals("clerk", field(() -> desk.invite(wanted, Set.of(Role.INSPECTOR), "ludza")));
    assertEquals("clerk", field(() -> desk.invite(wanted, CLERK, "")));
    assertEquals("clerk", field(() -> desk.invite(wanted, Set.of(Role.RESIDENT), "riga")));
    UUID id = invited("staff-roles", Set.of(Role.ADMINISTRATOR), "ludza");
    as("ludza-admin", "ADMINISTRATOR", "ludza");
    assertEquals(State.INVITED, state(id), "the operator's own administrators see it too");
  }

  @Test
  void nobodyChangesTheOwnRights() {
    UUID self = Ids.demo("account:riga-admin");
    assertTrue(desk.one(self).self());
    for (Executable deed :
        List.<Executable>of(
            () -> desk.change(self, CLERK),
            () -> desk.end(self, "why"),
            () -> desk.inviteAgain(self, null),
            () -> desk.withdraw(self),
            () -> desk.reset(self, "why", DEMO))) {
      assertEquals("employment.refused.self", key(deed));
    }
  }

  @Test
  void theLastAdministratorWhoCanWorkStays() throws Exception {
    asPortal();
    UUID last = Ids.demo("account:ventspils-admin");
    invited("staff-not-yet", Set.of(Role.ADMINISTRATOR), "ventspils");
    assertEquals("employment.refused.last", alone(() -> desk.end(last, "why")));
    assertEquals("employment.refused.last", alone(() -> desk.change(last, CLERK)));
    transaction.begin();
    try {
      desk.change(last, CLERK);
      assertEquals(CLERK, accounts.byId(last).staffRoles(), "with a deputy there is another one");
    } finally {
      transaction.rollback();
    }
  }

  /** What is refused while the deputy is away; nothing of it stays. */
  private String alone(Executable deed) throws Exception {
    transaction.begin();
    try {
      entities
          .createNativeQuery("update account set disabled = true where username = ?")
          .setParameter(1, "ventspils-deputy")
          .executeUpdate();
      return key(deed);
    } finally {
      transaction.rollback();
    }
  }
}

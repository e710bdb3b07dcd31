package org.citycabinet.employment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.employment.Employee.State;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.identity.PasswordChanges;
import org.citycabinet.identity.Role;
import org.citycabinet.identity.SignIns;
import org.citycabinet.identity.StaffAccounts;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Administrators look after their own staff, and nobody after the own rights. */
class StaffDeskIT extends InContainer {
  private static final String OWN = "kettle orbit seventeen lanterns";
  private static final String DEMO = "Parauga-parole-2026";
  private static final Set<Role> CLERK = Set.of(Role.CLERK);

  @PersistenceContext EntityManager entities;
  @Inject HttpServletRequest request;
  @Inject UserTransaction transaction;
  @Inject StaffDesk desk;
  @Inject StaffAccounts staff;
  @Inject Accounts accounts;
  @Inject PasswordChanges passwords;
  @Inject SignIns signIns;

  private final List<UUID> made = new ArrayList<>();

  @BeforeEach
  void asAdministrator() {
    as("riga-admin", "ADMINISTRATOR", "riga");
  }

  @AfterEach
  void nobodyStays() throws Exception {
    transaction.begin();
    made.stream().map(accounts::byId).forEach(staff::close);
    transaction.commit();
  }

  private void as(String username, String role, String operator) {
    UUID id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  private void asPortal() {
    as("portal-admin", "ADMINISTRATOR", null);
  }

  private UUID invited(String username, Set<Role> roles, String employer) {
    desk.invite(newcomer(username), roles, employer);
    UUID id = accounts.byUsername(username).orElseThrow().getId();
    made.add(id);
    return id;
  }

  private static Newcomer newcomer(String username) {
    String email = username + "@cabinet.example";
    return new Newcomer(username, "Kāds Darbinieks", email, Locale.ENGLISH, AccountKind.PERSON);
  }

  /** The newest link; a letter has it, the database has only its hash. */
  private String token(UUID id) {
    return staff.invitation(accounts.byId(id)).replaceAll(".*token=", "");
  }

  private UUID working(String username, Set<Role> roles, String employer) {
    UUID id = invited(username, roles, employer);
    passwords.byLink(token(id), OWN, OWN);
    return id;
  }

  private static String key(Executable deed) {
    return assertThrows(Refused.class, deed).key();
  }

  private static String field(Executable deed) {
    return assertThrows(Refused.class, deed).field().orElse("");
  }

  private static Refused.Kind kind(Executable deed) {
    return assertThrows(Refused.class, deed).kind();
  }

  private long noted(String action, UUID about) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from audit_entry where action = ? and subject_id = ? and"
                        + " actor = 'riga-admin' and operator = 'riga'")
                .setParameter(1, action)
                .setParameter(2, about.toString())
                .getSingleResult())
        .longValue();
  }

  private State state(UUID id) {
    return desk.one(id).getState();
  }

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

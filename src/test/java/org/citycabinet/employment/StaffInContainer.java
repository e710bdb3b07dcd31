package org.citycabinet.employment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.employment.Employee.State;
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
import org.junit.jupiter.api.function.Executable;

/** People invited by administrators of the demonstration; none of them stays after a test. */
abstract class StaffInContainer extends InContainer {
  static final String OWN = "kettle orbit seventeen lanterns";
  static final String DEMO = "Parauga-parole-2026";
  static final Set<Role> CLERK = Set.of(Role.CLERK);

  @PersistenceContext EntityManager entities;
  @Inject HttpServletRequest request;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

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

  final void as(String username, String role, String operator) {
    UUID id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  final void asPortal() {
    as("portal-admin", "ADMINISTRATOR", null);
  }

  final UUID invited(String username, Set<Role> roles, String employer) {
    desk.invite(newcomer(username), roles, employer);
    UUID id = accounts.byUsername(username).orElseThrow().getId();
    made.add(id);
    return id;
  }

  static Newcomer newcomer(String username) {
    String email = username + "@cabinet.example";
    return new Newcomer(username, "Kāds Darbinieks", email, Locale.ENGLISH, AccountKind.PERSON);
  }

  /** The newest link; a letter has it, the database has only its hash. */
  final String token(UUID id) {
    return staff.invitation(id).replaceAll(".*token=", "");
  }

  final UUID working(String username, Set<Role> roles, String employer) {
    UUID id = invited(username, roles, employer);
    passwords.byLink(token(id), OWN, OWN);
    return id;
  }

  static String key(Executable deed) {
    return assertThrows(Refused.class, deed).key();
  }

  static String field(Executable deed) {
    return assertThrows(Refused.class, deed).field().orElse("");
  }

  static Refused.Kind kind(Executable deed) {
    return assertThrows(Refused.class, deed).kind();
  }

  final long noted(String action, UUID about) {
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

  final State state(UUID id) {
    return desk.one(id).getState();
  }
}

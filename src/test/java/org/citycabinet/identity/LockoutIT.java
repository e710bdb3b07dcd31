package org.citycabinet.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Lockout.Counter;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;
import org.junit.jupiter.api.Test;

class LockoutIT extends InContainer {
  private static final String PASSWORD = "kettle orbit seventeen lanterns";

  @PersistenceContext EntityManager entities;
  @Inject Lockout lockout;
  @Inject SignIns signIns;
  @Inject Enrolments enrolments;
  @Inject PasswordChanges changes;
  @Inject Accounts accounts;
  @Inject HttpServletRequest request;
  @Inject @RealTime Clock clock;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  /** Fills a counter; the answer is the wait in minutes. */
  private long fill(Counter counter) {
    for (int i = 0; i < counter.tries(); i++) {
      assertTrue(lockout.count(List.of(counter)).isEmpty());
    }
    var until = lockout.full(List.of(counter)).orElseThrow();
    return Math.round(Duration.between(clock.instant(), until).toSeconds() / 60.0);
  }

  private void waitOut(Counter counter) throws Exception {
    transaction.begin();
    entities
        .createNativeQuery(
            "update sign_in_counter set window_until = timestampadd(day, -1000, window_until) where"
                + " id = ?")
        .setParameter(1, Secrets.hash(counter.words()))
        .executeUpdate();
    transaction.commit();
  }

  @Requirement("LUD-05")
  @Test
  void theWaitDoublesUntilARightPassword() throws Exception {
    var counter = Counter.strangers("double-" + Ids.next());
    assertEquals(10, fill(counter));
    waitOut(counter);
    assertEquals(20, fill(counter));
    waitOut(counter);
    assertEquals(40, fill(counter));
    waitOut(counter);
    lockout.forget(List.of(counter));
    assertEquals(10, fill(counter));
  }

  @Requirement("LUD-05")
  @Test
  void aHundredWrongPasswordsInARowCloseTheAccountToStrangers() throws Exception {
    var counter = Counter.strangers("hundred-" + Ids.next());
    long wait = 0;
    for (int round = 1; round < Lockout.ROUNDS; round++) {
      wait = fill(counter);
      assertTrue(wait <= Lockout.LONGEST_WAIT.toMinutes());
      waitOut(counter);
    }
    assertEquals(Lockout.LONGEST_WAIT.toMinutes(), wait);
    assertTrue(fill(counter) > Lockout.LONGEST_WAIT.toMinutes());
  }

  @Test
  void theWaitOfANetworkThatManyShareDoesNotGrow() throws Exception {
    var counter = Counter.network("192.0.2.1");
    assertEquals(10, fill(counter));
    waitOut(counter);
    assertEquals(10, fill(counter));
    waitOut(counter);
  }

  @Requirement({"LUD-05", "LUD-06"})
  @Test
  void aNewPasswordOpensWhatStrangersClosed() {
    request.setAttribute(
        Caller.ATTRIBUTE,
        new Caller(Ids.demo("account:ludza-clerk"), "ludza-clerk", Set.of("CLERK"), "ludza"));
    var made =
        enrolments.enrol(
            new Enrolments.Newcomer(
                "aizslegts", "Aizslēgts Paraugs", "", Locale.ENGLISH, AccountKind.PERSON));
    fill(Counter.strangers("aizslegts"));
    changes.byCode("aizslegts", made.code().orElseThrow(), PASSWORD, PASSWORD);
    var attempt = new SignIns.Attempt("aizslegts", PASSWORD, "", Ids.next().toString());
    assertTrue(signIns.signIn(attempt).account().isPresent());
  }
}

package org.citycabinet.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import org.citycabinet.InContainer;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.signin.SignedIn.Step;
import org.junit.jupiter.api.Test;

/** What a sign-in still lacks when name and password were right. */
class SignedInIT extends InContainer {
  @PersistenceContext EntityManager entities;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @Inject Accounts accounts;

  private Account account(String username) {
    return accounts.byUsername(username).orElseThrow();
  }

  @Test
  void staffAreAskedForTheirCodeAlways() {
    assertEquals(Step.SECOND_FACTOR, SignedIn.begin(account("ludza-clerk"), true).missing());
  }

  @Test
  void aResidentWithASecondFactorIsAskedForItExceptAtAComputerThatRemembers() throws Exception {
    transaction.begin();
    try {
      assertNull(SignedIn.begin(account("uldis"), true).missing());
      entities.clear();
      entities
          .createNativeQuery("update account set second_factor = 'x' where username = 'uldis'")
          .executeUpdate();
      assertEquals(Step.SECOND_FACTOR, SignedIn.begin(account("uldis"), true).missing());
      assertNull(SignedIn.recalled(account("uldis")).missing());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void aSessionThatWaitedWhileItsAccountWasClosedDoesNotGoOn() throws Exception {
    transaction.begin();
    try {
      int version = accounts.sessionVersion(account("uldis").getId());
      assertTrue(SignedIn.at(null, account("uldis"), false).isOf(version));
      entities.clear();
      entities
          .createNativeQuery("update account set disabled = true where username = 'uldis'")
          .executeUpdate();
      Account closed = account("uldis");
      var goingOn = SignedIn.at(null, closed, false);
      assertFalse(goingOn.isOf(accounts.sessionVersion(closed.getId())));
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void rightsOfStaffAreAskedForEachTime() {
    long ages = Long.MAX_VALUE;
    assertTrue(SignedIn.begin(account("uldis"), false).isFresh(ages));
    assertFalse(SignedIn.begin(account("ludza-clerk"), false).isFresh(ages));
  }

  @Test
  void whoseFirstPasswordWasGivenChangesItFirst() {
    assertEquals(Step.PASSWORD, SignedIn.begin(account("emily"), false).missing());
  }
}

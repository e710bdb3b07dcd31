package org.citycabinet.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.Test;

class DraftsIT extends InContainer {
  private static final UUID JONAS = Ids.demo("account:jonas");
  private static final UUID ZANE = Ids.demo("account:zane");

  @PersistenceContext EntityManager entities;
  @Inject Drafts drafts;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private static Drafts.Spot spot(UUID account, String session, String place) {
    return new Drafts.Spot(account, session, place);
  }

  @Test
  void whatWasTypedComesBackOnceToTheSameAccountInItsNextSession() {
    drafts.keep(spot(JONAS, "first", "/a?id=1"), "[[\"body\",\"Labas\"]]");
    drafts.keep(spot(JONAS, "first", "/a?id=1"), "[[\"body\",\"Labas rytas\"]]");
    assertFalse(drafts.isWaiting(JONAS, "first"), "the session that typed it has it on the page");
    assertTrue(drafts.isWaiting(JONAS, "next"));
    assertFalse(drafts.isWaiting(ZANE, "next"));
    assertEquals(Optional.empty(), drafts.take(spot(ZANE, "next", "/a?id=1")));
    assertEquals(Optional.empty(), drafts.take(spot(JONAS, "next", "/a?id=2")));
    assertEquals(
        "[[\"body\",\"Labas rytas\"]]", drafts.take(spot(JONAS, "next", "/a?id=1")).orElseThrow());
    assertEquals(Optional.empty(), drafts.take(spot(JONAS, "next", "/a?id=1")));
  }

  @Test
  void nobodyReadsItInTheDatabaseAndSigningOutForgetsIt() {
    drafts.keep(spot(JONAS, "first", "/b"), "my secret words");
    var kept =
        entities
            .createNativeQuery("select sealed from draft where id = ?")
            .setParameter(1, spot(JONAS, "first", "/b").id())
            .getSingleResult();
    assertFalse(kept.toString().contains("secret"));
    drafts.forgetAll(JONAS);
    assertEquals(Optional.empty(), drafts.take(spot(JONAS, "next", "/b")));
  }

  @Test
  void afterTwoHoursItIsGone() throws Exception {
    drafts.keep(spot(JONAS, "first", "/c"), "old words");
    transaction.begin();
    entities
        .createNativeQuery(
            "update draft set expires_at = timestampadd(hour, -3, expires_at) where id = ?")
        .setParameter(1, spot(JONAS, "first", "/c").id())
        .executeUpdate();
    transaction.commit();
    assertFalse(drafts.isWaiting(JONAS, "next"));
    assertEquals(Optional.empty(), drafts.take(spot(JONAS, "next", "/c")));
  }

  @Test
  void whatWasSentIsNoDraft() {
    drafts.keep(spot(JONAS, "first", "/d"), "words");
    drafts.forget(spot(JONAS, "first", "/d"));
    assertEquals(Optional.empty(), drafts.take(spot(JONAS, "next", "/d")));
  }
}

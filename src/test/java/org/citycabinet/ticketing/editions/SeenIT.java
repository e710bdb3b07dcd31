package org.citycabinet.ticketing.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;

/** Whoever decides about an amendment has seen what is decided about. */
class SeenIT extends EditionsInContainer {
  private static final String WHY = "Cenas padome vēl nav apstiprinājusi.";
  private static final String CHANGED = "editions.changed-meanwhile";

  @Test
  void whatAColleagueChangedMeanwhileIsNotProposed() {
    admin(BUS);
    var id = changed();
    long seen = seen(id);
    deputy(BUS);
    change(id, "28.00");
    admin(BUS);
    assertEquals(CHANGED, refused(() -> decisions.propose(id, seen)).key());
    assertEquals(AmendmentState.DRAFT, desk.one(id).state());
    long day = seen(id);
    desk.move(id, desk.one(id).inForceOn().plusDays(2));
    assertEquals(CHANGED, refused(() -> decisions.propose(id, day)).key());
    decisions.propose(id, seen(id));
    deputy(BUS);
    decisions.decline(id, seen(id), WHY);
    desk.discard(id);
  }

  /** Who has a page open agrees to what stands on it, and to nothing else. */
  @Test
  @Requirement("RIG-76")
  void whatWasProposedAnewIsNotPutInForceByWhoSawTheOldOne() {
    admin(BUS);
    var id = changed();
    decisions.propose(id, seen(id));
    deputy(BUS);
    long seen = seen(id);
    decisions.decline(id, seen, WHY);
    admin(BUS);
    change(id, "99.00");
    decisions.propose(id, seen(id));
    deputy(BUS);
    assertEquals(CHANGED, refused(() -> decisions.approve(id, seen)).key());
    assertEquals(CHANGED, refused(() -> decisions.decline(id, seen, WHY)).key());
    assertEquals(AmendmentState.PROPOSED, desk.one(id).state());
    decisions.decline(id, seen(id), WHY);
    desk.discard(id);
  }

  @Test
  void aWithdrawalForAnotherReasonIsLookedAtAnew() {
    admin(BUS);
    var id = changed();
    decisions.propose(id, seen(id));
    deputy(BUS);
    decisions.approve(id, seen(id));
    decisions.proposeWithdrawal(id, seen(id), WHY);
    admin(BUS);
    long seen = seen(id);
    decisions.keep(id, seen);
    deputy(BUS);
    decisions.proposeWithdrawal(id, seen(id), "Tabulā ir kļūda, jāsāk no jauna.");
    admin(BUS);
    assertEquals(CHANGED, refused(() -> decisions.withdraw(id, seen)).key());
    assertEquals(CHANGED, refused(() -> decisions.keep(id, seen)).key());
    decisions.withdraw(id, seen(id));
    assertEquals(AmendmentState.WITHDRAWN, desk.one(id).state());
  }

  private void change(UUID id, String price) {
    var old = desk.folder(id).texts().get("products");
    upload(id, "products", old.replaceFirst(",\\d\\d\\.\\d\\d,", "," + price + ","));
  }
}

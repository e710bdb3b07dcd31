package org.citycabinet.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.Test;

/** Who looked at a person's data. */
class OnlookersIT extends PrivacyInContainer {
  @Inject Onlookers onlookers;
  @Inject Audit audit;

  private void asClerk(String operator) {
    String clerk = operator + "-clerk";
    as(new Caller(Ids.demo("account:" + clerk), clerk, Set.of("CLERK"), operator));
  }

  private List<Onlookers.Look> looks(String operator) {
    asPerson();
    return onlookers.of(operator, Locale.ENGLISH);
  }

  @Test
  void whatStaffDidAppearsWithTimeOperatorRoleAndReason() {
    asClerk("riga");
    audit.record("riga", new Audit.Deed("refund.read", "refund", "x", id, "secret words"));
    asClerk("ludza");
    audit.record(
        "ludza", new Audit.Deed("premises.read", "contract", contract.toString(), null, ""));
    var all = looks("");
    assertEquals(2, all.size());
    assertEquals("customer service", all.get(0).role());
    assertEquals(
        Set.of(
            "Opened your refund request to decide on it",
            "Opened your contract to see who uses it"),
        Set.of(all.get(0).what(), all.get(1).what()));
    assertEquals(List.of("riga"), looks("riga").stream().map(Onlookers.Look::operator).toList());
    assertEquals(List.of(), looks("ventspils"));
  }

  @Test
  void theOwnDeedsOthersContractsAndTheTimeBeforeAreNotThere() throws Exception {
    asPerson();
    audit.record("riga", new Audit.Deed("refund.ask", "refund", "x", id, ""));
    asClerk("ludza");
    audit.record(
        "ludza",
        new Audit.Deed(
            "premises.read", "contract", Ids.demo("contract:004512").toString(), null, ""));
    audit.record(
        "ludza", new Audit.Deed("premises.read", "contract", contract.toString(), null, ""));
    commit("update audit_entry set happened_at = '2010-01-01' where subject_id = ?", contract);
    assertEquals(List.of(), looks(""));
  }

  @Test
  void aDeedWithoutWordsIsStillTold() {
    asClerk("riga");
    audit.record("riga", new Audit.Deed("something.new", "thing", "x", id, ""));
    assertEquals("Did something with your data; ask the company what", looks("riga").get(0).what());
  }
}

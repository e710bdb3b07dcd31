package org.citycabinet.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.Test;

/** A telephone number, and how its owner registered, go with the account. */
class ErasedNumbersIT extends PrivacyInContainer {
  private static final String PHONE = "+37129998877";

  @Inject Erasures erasures;

  private void spread() throws Exception {
    transaction.begin();
    write("update account set phone = ? where id = ?", PHONE, id);
    write(
        "insert into contact_proof (token_hash, purpose, way, contact, account, language,"
            + " created_at, expires_at) values (?, 'NUMBER', 'TELEPHONE', ?, ?, 'lv',"
            + " utc_timestamp(), utc_timestamp() + interval 1 day)",
        brief(id),
        PHONE,
        id);
    write(
        "insert into sms_message (id, account, recipient, sealed, created_at, not_before) values"
            + " (?, ?, ?, 'x', utc_timestamp(), utc_timestamp() + interval 1 day)",
        Ids.next(),
        id,
        PHONE);
    write("insert into personalisation values (?, 'riga', utc_timestamp())", id);
    write("insert into details_consent values (?, utc_timestamp(), null)", id);
    write("insert into terms_acceptance values (?, 'riga', ?, utc_timestamp())", id, Ids.next());
    transaction.commit();
  }

  @Test
  void noNumberIsLeftAndNothingOfHowSomebodyRegistered() throws Exception {
    spread();
    assertEquals(3, tracesOf(PHONE).size(), () -> tracesOf(PHONE).toString());
    erasures.ask(PASSWORD);
    daysOn(15);
    erasures.due().forEach(erasures::carryOut);
    assertEquals(List.of(), tracesOf(PHONE));
    for (String table : List.of("personalisation", "details_consent", "terms_acceptance")) {
      assertEquals(List.of(), read("select 1 from " + table + " where account = ?", id), table);
    }
  }
}

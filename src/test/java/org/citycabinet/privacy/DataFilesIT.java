package org.citycabinet.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** The file with all that is kept of a person. */
class DataFilesIT extends PrivacyInContainer {
  @Inject DataFiles files;
  @Inject Holdings holdings;

  private Map<String, String> made() throws Exception {
    files.ask();
    await(() -> files.mine().orElseThrow().isReady());
    var bytes = new ByteArrayOutputStream();
    files.send(files.open(PASSWORD), bytes);
    var entries = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }

  @Test
  void itHoldsEachKindAsCsvAndAsJsonAndAPageThatTellsWhatTheyAre() throws Exception {
    var file = made();
    assertTrue(file.get("csv/account.csv").contains(name));
    try (var json = Json.createReader(new StringReader(file.get("json/account.json")))) {
      var account = json.readArray().getJsonObject(0);
      assertEquals(email, account.getString("email"));
      assertEquals(username, account.getString("username"));
    }
    assertTrue(file.get("csv/contracts.csv").contains(brief(contract)));
    assertTrue(file.get("csv/addresses.csv").contains("Testa iela"));
    assertTrue(file.get("json/computers.json").contains("last_used_at"));
    for (String entry : file.keySet()) {
      assertTrue(
          entry.equals("index.html") || file.get("index.html").contains("href=\"" + entry), entry);
    }
    assertTrue(file.get("index.html").contains("lang=\"lv\""));
    assertFalse(file.containsKey("csv/trips.csv"), "what there is none of is left out");
  }

  @Test
  void wordsThatASpreadsheetWouldRunAreDefused() throws Exception {
    UUID enquiry = Ids.next();
    commit(
        "insert into enquiry (id, operator, account, reference, subject, state, asked_at,"
            + " promised_on, changed_at, version) values (?, 'ludza', ?, ?, '=HYPERLINK(\"x\")',"
            + " 'OPEN', utc_timestamp(), '2026-12-01', utc_timestamp(), 1)",
        enquiry,
        id,
        brief(enquiry));
    commit(
        "insert into enquiry_message values (?, 0, 'RESIDENT', ?, '<script>', utc_timestamp())",
        enquiry,
        id);
    var file = made();
    assertTrue(file.get("csv/enquiries.csv").contains("'=HYPERLINK"));
    assertTrue(file.get("json/enquiries.json").contains("\"=HYPERLINK"));
  }

  @Test
  void itIsHandedOutForThePasswordOnlyAndGoesAfterAWeek() throws Exception {
    made();
    assertEquals(
        "password", assertThrows(Refused.class, () -> files.open("wrong")).field().orElseThrow());
    daysOn(8);
    files.removeOld();
    assertTrue(files.mine().isEmpty());
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> files.open(PASSWORD)).kind());
  }

  @Test
  void aNewOneTakesThePlaceOfTheOldAndNobodyGetsAnothers() throws Exception {
    made();
    var first = files.mine().orElseThrow().getId();
    // Before the commit nobody makes it, however soon it would be made.
    transaction.begin();
    files.ask();
    assertEquals("privacy.data.underWay", assertThrows(Refused.class, () -> files.ask()).key());
    transaction.rollback();
    files.ask();
    assertFalse(first.equals(files.mine().orElseThrow().getId()));
    as(new Caller(Ids.demo("account:zane"), "zane", Set.of("RESIDENT"), null));
    assertTrue(files.mine().isEmpty());
  }

  @Test
  void everyKindHasItsWords() {
    for (var holding : holdings.all()) {
      for (String key : new String[] {"privacy.holding.", "privacy.about."}) {
        String words = Messages.text(Locale.ENGLISH, key + holding.key());
        assertFalse(words.startsWith("???"), words);
      }
    }
    assertTrue(holdings.all().size() > 30);
  }
}

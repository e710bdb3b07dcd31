package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.HeldList;
import org.citycabinet.ticketing.wire.KeyKind;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chips are entered at the desk, and vehicles that read nothing else get a list of them. */
@RunAsClient
class ListByChipCallsIT extends InContainer {
  private static final String OPERATOR = "liepaja";
  private static final String CLERK = OPERATOR + "-clerk";
  private static final String DEVICE = "device enrolled by " + OPERATOR + "-admin";
  private static final String LIST = "/api/v1/blocklist?by=uid";
  private static final String BINARY = "application/vnd.citycabinet.blocklist";

  @Test
  @Requirement("VEN-27")
  void theChipOfABlockedCardIsInEveryForm() throws Exception {
    var card = aCard();
    var chip = aChip();
    press(card, "chip", Map.of("uid", chip.shown().toLowerCase(Locale.ROOT)));
    assertFalse(uids("").contains(chip.text()), "it is not blocked");
    var held = new HeldList(OPERATOR, KeyKind.UID, keys());
    assertEquals(Optional.empty(), held.offer(binary(""), Instant.now()));
    press(card, "block", Map.of("reason", "FRAUD", "note", "by telephone"));
    assertTrue(uids("").contains(chip.text()));
    assertTrue(csv("").contains(chip.text() + ",listed\r\n"));
    assertTrue(csv("&since=" + held.version()).contains(chip.text() + ",added\r\n"));
    assertEquals(Optional.empty(), held.offer(binary("&since=" + held.version()), Instant.now()));
    assertTrue(held.lists(chip.key()));
    press(card, "unblock", Map.of("reason", "FRAUD", "note", "by telephone"));
    assertEquals(Optional.empty(), held.offer(binary("&since=" + held.version()), Instant.now()));
    assertFalse(held.lists(chip.key()));
  }

  @Test
  void anotherChipTakesThePlaceOfThatOfABlockedCard() throws Exception {
    var card = aCard();
    press(card, "block", Map.of("reason", "FRAUD", "note", "by telephone"));
    var first = aChip();
    press(card, "chip", Map.of("uid", first.text()));
    assertTrue(uids("").contains(first.text()));
    var second = aChip();
    press(card, "chip", Map.of("uid", second.text()));
    assertTrue(uids("").contains(second.text()));
    assertFalse(uids("").contains(first.text()));
    press(card, "chip", Map.of("uid", ""));
    assertFalse(uids("").contains(second.text()));
    assertEquals(
        List.of(first.text(), second.text(), ""),
        Database.read(
            "select details from audit_entry where action = 'medium.chip' and subject_id ="
                + " (select id from medium where operator = ? and number = ?) order by happened_at",
            OPERATOR,
            card));
  }

  @Test
  void whatCannotBeACardsChipIsRefusedAndNothingEntered() throws Exception {
    var card = aCard();
    var chip = aChip();
    press(aCard(), "chip", Map.of("uid", chip.text()));
    assertTrue(press(card, "chip", Map.of("uid", chip.text())).contains("Another card has this"));
    assertTrue(press(card, "chip", Map.of("uid", "04A1B2")).contains("as the reader shows it"));
    assertTrue(press(card, "chip", Map.of("uid", "08A1B2C3")).contains("draws it anew"));
    assertEquals(
        "0",
        Database.read("select count(*) from medium where number = ? and chip_uid is not null", card)
            .get(0));
    var elsewhere = look(People.person("ventspils-clerk"), card);
    assertFalse(elsewhere.contains("id=\"chip\""), "another operator's card");
  }

  @Test
  void theChipsOfManyCardsAreEnteredAllOrNone() throws Exception {
    var cards = List.of(aCard(), aCard());
    var chips = List.of(aChip(), aChip());
    var first = cards.get(0) + ";" + chips.get(0);
    var wrong = paste(first + "\n\n" + cards.get(1) + "; 04A1");
    assertTrue(wrong.contains("Line 3: Type the chip"), wrong);
    assertTrue(paste(first + "\nT1NOBODY0;" + aChip()).contains("Line 2: There is no card"));
    assertTrue(paste(first + "\n" + cards.get(1) + ";" + chips.get(0)).contains("Line 2: Another"));
    assertEquals(List.of("0"), entered(cards));
    assertTrue(paste(first + "\n" + cards.get(1) + "\t" + chips.get(1)).contains("2 chips are"));
    assertEquals(List.of("2"), entered(cards));
  }

  private static List<String> entered(List<String> cards) throws Exception {
    return Database.read(
        "select count(*) from medium where number in (?, ?) and chip_uid is not null",
        cards.toArray());
  }

  private static String paste(String lines) throws Exception {
    return People.person(CLERK).post("/staff/cards", Map.of("lines", lines)).body();
  }

  @ParameterizedTest
  @CsvSource({BINARY + ", bin", "application/json, json", "text/csv, csv"})
  void eachFormHasATagADigestAndParts(String type, String suffix) throws Exception {
    var whole = fetch(LIST, "Accept", type);
    var tag = whole.headers().firstValue("ETag").orElseThrow();
    assertTrue(tag.matches("\"v[0-9]+-uid-" + suffix + "\""), tag);
    assertEquals(digest(whole.body()), header(whole, "Content-Digest"));
    assertEquals(304, fetch(LIST, "Accept", type, "If-None-Match", tag).statusCode());
    var part = fetch(LIST, "Accept", type, "Range", "bytes=2-9");
    assertEquals(206, part.statusCode());
    assertArrayEquals(Arrays.copyOfRange(whole.body(), 2, 10), part.body());
    assertEquals(digest(part.body()), header(part, "Content-Digest"));
    assertEquals(digest(whole.body()), header(part, "Repr-Digest"));
    assertEquals("bytes 2-9/" + whole.body().length, header(part, "Content-Range"));
    assertEquals(416, fetch(LIST, "Accept", type, "Range", "bytes=9999999-").statusCode());
  }

  @Test
  void bySomethingElseThereIsNoList() throws Exception {
    var answer = People.person(DEVICE).get("/api/v1/blocklist?by=colour");
    assertEquals(400, answer.statusCode());
    assertEquals("by", HttpDevice.read(answer.body()).getString("field"));
    assertEquals(410, People.person(DEVICE).get(LIST + "&since=999999999").statusCode());
  }

  /** Looks the card up, types and presses a button; the page that answers. */
  private static String press(String card, String button, Map<String, String> typed)
      throws Exception {
    var clerk = People.person(CLERK);
    var form =
        HtmlForm.all(look(clerk, card)).stream()
            .filter(f -> f.buttons().contains(button) || f.destroying().contains(button))
            .findFirst()
            .orElseThrow();
    return clerk.send("/staff/cards", form.with(typed).pressing(button)).body();
  }

  private static String look(HttpPerson clerk, String card) throws Exception {
    return clerk.post("/staff/cards", Map.of("number", card)).body();
  }

  private static List<String> uids(String query) throws Exception {
    JsonObject list =
        HttpDevice.read(new String(fetch(LIST + query).body(), StandardCharsets.UTF_8));
    return list.getJsonArray("uids").getValuesAs(JsonString::getString);
  }

  private static String csv(String query) throws Exception {
    return new String(fetch(LIST + query, "Accept", "text/csv").body(), StandardCharsets.UTF_8);
  }

  private static byte[] binary(String query) throws Exception {
    return fetch(LIST + query, "Accept", BINARY).body();
  }

  private static HttpResponse<byte[]> fetch(String path, String... headers) throws Exception {
    var asked = headers.length == 0 ? new String[] {"Accept", "application/json"} : headers;
    return People.person(DEVICE).fetch(path, asked);
  }

  private static List<PublicKey> keys() throws Exception {
    return HttpDevice.read(People.person(DEVICE).get("/api/v1/config").body())
        .getJsonArray("keys")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(key -> Ed25519.publicKey(Base64.getUrlDecoder().decode(key.getString("x"))))
        .toList();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private static String digest(byte[] bytes) throws Exception {
    var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
  }

  private static ChipUid aChip() {
    return ChipUid.of("04" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
  }

  /** The number of a new card of nobody. */
  private static String aCard() throws Exception {
    var id = UUID.randomUUID().toString();
    var number = "T1" + id.replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    Database.write(
        "update issue_counter set next_serial = next_serial + 1 where operator = ?", OPERATOR);
    Database.write(
        "insert into medium (id, operator, number, kind, issue_serial, issued_on, version)"
            + " select ?, operator, ?, 'CARD', next_serial - 1, '2026-01-01', 1"
            + " from issue_counter where operator = ?",
        id,
        number,
        OPERATOR);
    return number;
  }
}

package org.citycabinet.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five hundred vehicles with bad lines, wrong clocks and crashes: no tap is lost or doubled, every
 * wallet adds up, each load is written once.
 */
@Tag("faults")
class FleetFaultsIT {
  private static final int VEHICLES = 500;
  private static final int TAPS = 6;
  private static final int LOADS = 3;
  private static final int WALLETS = 40;
  private static final String MEDIA =
      "from medium where operator = 'siauliai' and number like 'SB3000%'";
  private static final String HOLDER = "SB30001196";

  @TempDir static Path place;

  @Test
  void aFleetAddsUpWhateverIsLostDoubledLateOrTorn() throws Exception {
    var product = new Product(place);
    product.start();
    try {
      fund(product);
      load(product);
      Files.write(place.resolve("codes"), codes(product));
      Files.write(place.resolve("media"), product.read("select number " + MEDIA));
      var said =
          product.said(
              product.device(
                  "fleet",
                  "fleet",
                  "--url=" + product.url(),
                  "--codes=" + place.resolve("codes"),
                  "--media=" + place.resolve("media"),
                  "--vehicles=" + VEHICLES,
                  "--taps=" + TAPS));
      System.out.println(said);
      assertTrue(said.contains("GOOD: no tap lost or doubled"), said);
      var found = Integer.parseInt(Browsing.found(said, "(\\d+) taps found at the server"));
      assertTrue(found >= VEHICLES * TAPS, said);
      var compared = Integer.parseInt(Browsing.found(said, "(\\d+) wallets compared"));
      assertTrue(compared >= WALLETS, said);
      assertTrue(said.contains(LOADS + " loads written"), said);
      assertEquals(List.of(), product.brokenInvariants());
      assertEquals(
          List.of(String.valueOf(LOADS)),
          product.read("select count(*) from action_outcome where result = 'APPLIED'"));
      assertEquals(
          List.of(String.valueOf(VEHICLES)),
          product.read("select count(*) from device_contact where software like 'reference%'"));
    } finally {
      product.stop();
    }
  }

  /** Each of the cards that nobody keeps holds 200 euros, paid at a counter. */
  private static void fund(Product product) throws Exception {
    var owners = product.read("select id " + MEDIA + " and number like 'SB30005%'");
    for (String medium : owners) {
      // An account has the identifier that the ledger makes of its name.
      var wallet = UUID.nameUUIDFromBytes(("siauliai/WALLET/" + medium).getBytes(UTF_8));
      product.write(
          "insert into ledger_account (id, operator, kind, owner, balance_cents) values"
              + " ('%s', 'siauliai', 'WALLET', '%s', 20000)".formatted(wallet, medium));
      product.write(
          ("insert into ledger_transaction"
                  + " (id, business_key, event, body_sha256, booked_at, happened_at) values"
                  + " ('%s', 'faults:%s', 'wallet.top-up', repeat('0', 64),"
                  + " utc_timestamp(6), utc_timestamp(6))")
              .formatted(medium, medium));
      product.write(
          ("insert into ledger_posting (transaction_id, line, account_id, amount_cents)"
                  + " select '%s', if(kind = 'WALLET', 1, 2), id, if(kind = 'WALLET', 20000, -20000)"
                  + " from ledger_account where operator = 'siauliai'"
                  + " and (owner = '%s' and kind = 'WALLET' or kind = 'COUNTER')")
              .formatted(medium, medium));
    }
    assertEquals(List.of(), product.brokenInvariants());
  }

  /** A passenger pays online; it waits for a vehicle. */
  private static void load(Product product) throws Exception {
    var jonas = product.visitor().signIn("jonas");
    var card = product.read("select id from medium where number = '" + HOLDER + "'").get(0);
    for (int i = 0; i < LOADS; i++) {
      topUp(jonas, "/travel/top-up?card=" + card);
    }
    Product.await(
        "loads that wait",
        Duration.ofMinutes(1),
        () -> product.read("select id from card_load where collected_at is null").size() >= LOADS);
  }

  private static void topUp(Browsing person, String page) throws Exception {
    var check = person.post(page, "next", Map.of("amount", "15,00"));
    var held =
        check.headers().firstValue("Location").orElseThrow(() -> new AssertionError(check.body()));
    var paying = person.post(held, "pay", Map.of("terms", "on"));
    person.post(
        paying.headers().firstValue("Location").orElseThrow(),
        "",
        "action",
        Map.of("action", "pay"));
  }

  private static List<String> codes(Product product) throws IOException, InterruptedException {
    var admin = product.visitor().signIn("siauliai-admin");
    var codes = new ArrayList<String>();
    var page = admin.get("/staff/device-code").body();
    for (int i = 0; i < VEHICLES; i++) {
      page = admin.post("/staff/device-code", page, "makeCode", Map.of()).body();
      codes.add(Browsing.found(page, "<code id=\"code\">([^<]+)<"));
    }
    return codes;
  }
}

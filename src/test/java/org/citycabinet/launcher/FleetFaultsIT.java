package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      Funds.fill(product, "SB30005%");
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

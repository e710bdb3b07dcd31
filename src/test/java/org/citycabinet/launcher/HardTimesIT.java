package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the portal needs is away, or slow: it says so, and goes on by itself afterwards. */
@Tag("faults")
class HardTimesIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** Within which a page answers, whatever the gateway does. */
  private static final Duration PROMISED = Duration.ofSeconds(10);

  @TempDir static Path place;
  private static Product product;

  @BeforeAll
  static void begin() throws IOException, InterruptedException {
    product = new Product(place);
    product.start();
  }

  @AfterAll
  static void end() throws IOException, InterruptedException {
    product.stop();
  }

  @Test
  void whileTheDatabaseIsAwayEverybodyIsToldSoAndAfterwardsAllGoesOn() throws Exception {
    var anna = product.visitor().signIn("anna");
    long server = product.launching().living(Server.NAME).get(0).pid();
    product.launching().kill(EmbeddedDatabase.NAME);

    var program = product.visitor().get("/api/v1/operators");
    assertEquals(503, program.statusCode());
    assertEquals("5", program.headers().firstValue("Retry-After").orElse(""));
    assertEquals(
        "application/problem+json", program.headers().firstValue("Content-Type").orElse(""));
    assertTrue(program.body().contains("\"/problems/unavailable\""), program.body());

    Product.await(
        "the end of what was known", SOON, () -> anna.get("/billing/invoices").statusCode() == 503);
    var page = anna.get("/billing/invoices");
    assertEquals("5", page.headers().firstValue("Retry-After").orElse(""));
    for (String language : List.of("lv", "lt", "en")) {
      assertTrue(page.body().contains("<div lang=\"" + language + "\">"), page.body());
    }
    assertEquals(503, product.visitor().get("/identity/sign-in").statusCode());
    assertEquals(503, product.visitor().get("/health/ready").statusCode());

    product.startDatabase();
    Product.await("the page", SOON, () -> anna.get("/billing/invoices").statusCode() == 200);
    assertEquals(200, product.visitor().get("/api/v1/operators").statusCode());
    assertEquals(server, product.launching().living(Server.NAME).get(0).pid());
    assertEquals(List.of(), product.brokenInvariants());
  }

  @Test
  void aGatewayAndAMailServerThatHangKeepNobodyForLong() throws Exception {
    var anna = product.visitor().signIn("anna");
    var shopping = new Shopping(anna);
    String check = shopping.hold();
    String purchase;
    product.signal(SandboxProcess.NAME, "STOP");
    try {
      var began = System.nanoTime();
      var answer = shopping.pay(check);
      var took = Duration.ofNanos(System.nanoTime() - began);
      assertTrue(took.compareTo(PROMISED) < 0, "answered after " + took);
      purchase = answer.headers().firstValue("Location").orElseThrow();
      var page = anna.get(purchase).body();
      assertTrue(page.contains("data-state=\"HELD\""), page);
      assertTrue(page.contains("id=\"waiting\""), page);
      assertFalse(page.contains("id=\"goOn\""), page);
      var forgot = Map.of("email", "anna@cabinet.example");
      assertEquals(200, product.visitor().post("/identity/forgot", "submit", forgot).statusCode());
      assertEquals(200, anna.get("/travel/cards").statusCode());
    } finally {
      product.signal(SandboxProcess.NAME, "CONT");
    }
    Product.await("the gateway", SOON, () -> anna.get(purchase).body().contains("id=\"goOn\""));
    Product.await(
        "the letter", Duration.ofMinutes(1), () -> !letters("anna@cabinet.example").isEmpty());
    Product.await(
        "the outbox",
        Duration.ofMinutes(1),
        () -> product.read("select id from outbox_mail where sent_at is null").isEmpty());
    assertEquals(List.of(), product.brokenInvariants());
  }

  private static List<String> letters(String recipient) throws IOException, InterruptedException {
    String inbox = product.visitor().get(product.sandbox() + "inbox.json").body();
    return Pattern.compile(Pattern.quote(recipient))
        .matcher(inbox)
        .results()
        .map(m -> m.group())
        .toList();
  }
}

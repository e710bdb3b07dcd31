package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What comes to the server twice at once is answered, and done once. */
@RunAsClient
class RacesIT extends InContainer {
  static final int MANY = 8;

  /** More than the server has threads for requests. */
  private static final int CROWD = 100;

  @Test
  void oneTapAskedAboutByManyAtOnceIsDecidedOnce() throws Exception {
    var device = People.person("device enrolled by siauliai-admin");
    for (int round = 0; round < 5; round++) {
      String tap = Belongings.tap("SB30001188");
      var answers = atOnce(() -> device.json("/api/v1/validations", tap).statusCode());
      assertEquals(1, Collections.frequency(answers, 201), answers.toString());
      assertEquals(MANY - 1, Collections.frequency(answers, 303), answers.toString());
    }
  }

  /**
   * Each holds a connection and asks for one more: with too few of them all wait for each other.
   */
  @Test
  void howeverManyAskAtOnceNobodyWaitsForAConnectionForEver() throws Exception {
    var device = People.person("device enrolled by siauliai-admin");
    var answers =
        atOnce(
            CROWD,
            number ->
                device.json("/api/v1/validations", Belongings.tap("SB30001188")).statusCode());
    assertEquals(Collections.nCopies(CROWD, 201), answers);
  }

  @Test
  void oneAssertionSentByManyAtOnceGivesOneToken() throws Exception {
    var device = new HttpDevice(People.person("siauliai-admin"));
    String assertion = device.assertion();
    var answers = atOnce(() -> device.token(assertion).statusCode());
    assertEquals(1, Collections.frequency(answers, 200), answers.toString());
    assertEquals(MANY - 1, Collections.frequency(answers, 401), answers.toString());
  }

  @Test
  void aDeviceTakenOutOfUseWhileItReportsIsOutOfUse() throws Exception {
    var administrator = People.person("siauliai-admin");
    for (int round = 0; round < 5; round++) {
      var device = new HttpDevice(administrator);
      var caller = device.signedIn();
      String page = "/staff/device?id=" + device.id();
      var form = HtmlForm.all(administrator.get(page).body());
      var disabling = form.get(form.size() - 1).with(Map.of("why", "lost"));
      var answers =
          atOnce(
              number ->
                  number == MANY / 2
                      ? administrator.send(page, disabling.pressing("disable")).statusCode()
                      : acknowledge(caller));
      assertTrue(Set.of(204, 302, 403).containsAll(answers), answers.toString());
      assertEquals(1, Collections.frequency(answers, 302), answers.toString());
      assertEquals(403, device.token(device.assertion()).statusCode());
    }
  }

  @Test
  void oneStatementReadByManyAtOnceIsTakenOnce() throws Exception {
    var clerk = People.person("ludza-clerk");
    String words = "race-" + System.nanoTime();
    var statement = new HtmlForm.File("file", "statement.xml", statement(words));
    var form = HtmlForm.all(clerk.get("/staff/bank").body()).get(0).pressing("take");
    var answers = atOnce(() -> clerk.send("/staff/bank", form, List.of(statement)).statusCode());
    assertEquals(Collections.nCopies(MANY, 200), answers);
    String queue = clerk.get("/staff/bank").body();
    assertEquals(2, queue.split(words, -1).length, "it waits once");
  }

  /** A double click at a counter, and worse. */
  @Test
  void oneSaleSentByManyAtOnceIsMadeOnce() throws Exception {
    String page = "/staff/counter";
    var clerk = People.person("liepaja-clerk");
    var find = with(clerk.get(page).body(), "number").with(Map.of("number", "LT 10030"));
    var shelf = with(clerk.send(page, find.pressing("look")).body(), "quantity");
    String basket = clerk.send(page, shelf.pressing(shelf.buttons().get(0))).body();
    var pay =
        with(basket, "receipt")
            .with(Map.of("receipt", String.valueOf(System.nanoTime())))
            .pressing("card");
    var sales = new ConcurrentSkipListSet<String>();
    var answers =
        atOnce(
            () -> {
              var answer = clerk.send(page, pay);
              answer.headers().firstValue("Location").ifPresent(sales::add);
              return answer.statusCode();
            });
    assertEquals(Collections.nCopies(MANY, 302), answers);
    assertEquals(1, sales.size(), sales.toString());
  }

  /** A passenger presses again while the bus shakes; the form is the same. */
  @Test
  @Requirement({"RIG-54", "RIG-66"})
  void oneTripAuthorisedByManyPressesIsOne() throws Exception {
    var person = People.person("laura");
    var link =
        Pattern.compile("/travel/board\\?card=[0-9a-f-]{36}")
            .matcher(person.get("/travel/codes").body());
    assertTrue(link.find(), "laura has code tickets");
    String page = link.group();
    var look = with(person.get(page).body(), "vehicle").with(Map.of("vehicle", "20102"));
    var board =
        HtmlForm.all(person.send(page, look.pressing("look")).body()).stream()
            .filter(form -> form.buttons().contains("board"))
            .findFirst()
            .orElseThrow()
            .pressing("board");
    var trips = new ConcurrentSkipListSet<String>();
    var answers =
        atOnce(
            () -> {
              var answer = person.send(page, board);
              answer
                  .headers()
                  .firstValue("Location")
                  .filter(to -> to.contains("/travel/code?id="))
                  .ifPresent(trips::add);
              return answer.statusCode();
            });
    assertEquals(Collections.nCopies(MANY, 302), answers);
    assertEquals(1, trips.size(), trips.toString());
  }

  @Test
  void oneDrawerOpenedByManyAtOnceIsOne() throws Exception {
    String page = "/staff/drawer";
    var clerk = People.person("liepaja-clerk");
    var open = with(clerk.get(page).body(), "start").with(Map.of("start", "0")).pressing("open");
    var answers = atOnce(() -> clerk.send(page, open).statusCode());
    assertEquals(1, Collections.frequency(answers, 302), answers.toString());
    assertEquals(MANY - 1, Collections.frequency(answers, 200), answers.toString());
    var close = with(clerk.get(page).body(), "c500").pressing("close");
    assertEquals(302, clerk.send(page, close).statusCode());
  }

  /** Each of two amendments is approved by several presses at once. */
  @Test
  @Requirement("RIG-76")
  void ofTwoAmendmentsForOneDayOneIsPutInForce() throws Exception {
    var admin = People.person("ventspils-admin");
    var deputy = People.person("ventspils-deputy");
    var drafts = List.of(proposed(admin, "9.10"), proposed(admin, "9.20"));
    var forms = new ArrayList<HtmlForm>();
    for (String draft : drafts) {
      forms.add(pressing(deputy, draft, "approve"));
    }
    var answers =
        atOnce(number -> deputy.send(drafts.get(number % 2), forms.get(number % 2)).statusCode());
    assertTrue(Set.of(200, 302).containsAll(answers), answers.toString());
    assertEquals(1, Collections.frequency(answers, 302), answers.toString());
    int won = stands(deputy, drafts.get(0), "APPROVED") ? 0 : 1;
    String lost = drafts.get(1 - won);
    assertTrue(stands(deputy, drafts.get(won), "APPROVED"));
    assertTrue(stands(deputy, lost, "PROPOSED"));
    var why = Map.of("reason", "Tikai mēģinājums, ko neviens nevēlas.");
    deputy.send(drafts.get(won), pressing(deputy, drafts.get(won), "takeBack").with(why));
    admin.send(drafts.get(won), pressing(admin, drafts.get(won), "withdraw"));
    assertTrue(stands(admin, drafts.get(won), "WITHDRAWN"));
    deputy.send(lost, pressing(deputy, lost, "decline").with(why));
    assertEquals(302, admin.send(lost, pressing(admin, lost, "discard")).statusCode());
  }

  private static String proposed(HttpPerson admin, String price) throws Exception {
    String page = "/staff/editions";
    var begun = admin.send(page, pressing(admin, page, "begin"));
    String draft =
        begun.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
    String tables = draft.replace("/staff/amendment?id=", "/api/v1/staff/editions/") + "/tables/";
    byte[] products =
        admin
            .get(tables + "products.csv")
            .body()
            .replace(",9.00,", "," + price + ",")
            .getBytes(StandardCharsets.UTF_8);
    var file = new HtmlForm.File("file", "products.csv", products);
    admin.send(draft, pressing(admin, draft, "upload"), List.of(file));
    assertEquals(302, admin.send(draft, pressing(admin, draft, "propose")).statusCode());
    return draft;
  }

  private static boolean stands(HttpPerson person, String draft, String state) throws Exception {
    return person.get(draft).body().contains("data-state=\"" + state + "\"");
  }

  /** The form with that button, sent by it. */
  static HtmlForm pressing(HttpPerson person, String page, String button) throws Exception {
    return HtmlForm.all(person.get(page).body()).stream()
        .filter(form -> form.buttons().contains(button) || form.destroying().contains(button))
        .findFirst()
        .orElseThrow()
        .pressing(button);
  }

  static HtmlForm with(String page, String field) {
    return HtmlForm.all(page).stream()
        .filter(form -> form.names().contains(field))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] statement(String words) {
    String entry =
        "<Ntry><Amt Ccy='EUR'>0.01</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
            + "<BookgDt><Dt>2030-01-01</Dt></BookgDt><AcctSvcrRef>%1$s</AcctSvcrRef><NtryDtls>"
            + "<TxDtls><RmtInf><Ustrd>%1$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    return ("<Document><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>LV80BANK0000435195001</IBAN>"
            + "</Id></Acct>"
            + entry.formatted(words)
            + "</Stmt></BkToCstmrStmt></Document>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int acknowledge(HttpPerson device) throws Exception {
    var statuses = new TreeSet<Integer>();
    for (int i = 0; i < 5; i++) {
      var body = "{\"version\": 0, \"appliedAt\": \"2026-01-20T10:00:00Z\"}";
      statuses.add(device.json("/api/v1/blocklist/acks", body).statusCode());
    }
    return statuses.last();
  }

  private interface Deed {
    int run(int number) throws Exception;
  }

  static List<Integer> atOnce(Callable<Integer> deed) throws Exception {
    return atOnce(number -> deed.call());
  }

  static List<Integer> atOnce(Deed deed) throws Exception {
    return atOnce(MANY, deed);
  }

  static List<Integer> atOnce(int many, Deed deed) throws Exception {
    var start = new CyclicBarrier(many);
    var threads = Executors.newFixedThreadPool(many);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return deed.run(number);
                }));
      }
      var answers = new ArrayList<Integer>();
      for (var each : running) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}

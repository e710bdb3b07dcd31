package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed in the midst of work, without any chance to tidy up: nothing is lost or done twice. */
@Tag("faults")
class KilledIT {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String EXPORT = "job = 'blocklist-export' and operator = 'ventspils'";
  private static final String LONG_LIST =
      "update blocklist_head set version = version + 40, issued_at = utc_timestamp(6)"
          + " where operator = 'ventspils'";
  private static final int CHUNK = 10;
  private static final int TAPS = 3_000;

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
  void aDeviceKilledWhileItUploadsLosesNoTapAndSendsNoneTwice() throws Exception {
    String card = enrolledDevice();
    write(card, TAPS);
    int torn = 0;
    for (int millis = 600; uploads(millis); millis += 150) {
      torn += Files.exists(place.resolve("device/batch.json")) ? 1 : 0;
    }
    assertTrue(torn > 0, "no upload was killed in the middle of a batch");
    product.said(product.device("device", "upload"));
    String known = "select count(*) from tap where local_event_id like 'faults-%'";
    assertEquals(List.of(String.valueOf(TAPS)), product.read(known));
    assertEquals(
        List.of(String.valueOf(TAPS + 1)),
        product.read("select max(complete_to) from tap_sequence"));
    assertEquals(List.of(), product.brokenInvariants());
  }

  /** A device with one tap of its own; returns that tap as it stands in the journal. */
  private static String enrolledDevice() throws Exception {
    var admin = product.visitor().signIn("siauliai-admin");
    String page = admin.post("/staff/device-code", "makeCode", Map.of()).body();
    String code = Browsing.found(page, "<code id=\"code\">([^<]+)<");
    product.said(product.device("device", "enrol", "--url=" + product.url(), "--code=" + code));
    product.said(product.device("device", "sync"));
    String medium =
        product.read("select number from medium where operator = 'siauliai' limit 1").get(0);
    product.said(product.device("device", "tap", "--medium=" + medium, "--type=INFO"));
    return Files.readString(place.resolve("device/taps.jsonl")).strip();
  }

  /** More taps like that one, and the beginning of one on which the power went out. */
  private static void write(String tap, int count) throws IOException {
    String own = Browsing.found(tap, "\"localEventId\":\"([^\"]+)\"");
    var lines = new StringBuilder();
    for (int number = 2; number < count + 2; number++) {
      lines
          .append(
              tap.replace(own, "faults-" + UUID.randomUUID())
                  .replace("\"deviceSeq\":1,", "\"deviceSeq\":" + number + ","))
          .append('\n');
    }
    lines.append(tap, 0, tap.length() / 2);
    Files.writeString(place.resolve("device/taps.jsonl"), lines, StandardOpenOption.APPEND);
  }

  /** Uploads for that long and is killed; whether it had not come to its end before. */
  private static boolean uploads(int millis) throws Exception {
    Process upload = product.device("device", "upload");
    boolean ended = upload.waitFor(millis, TimeUnit.MILLISECONDS);
    upload.destroyForcibly().waitFor();
    return !ended;
  }

  @Test
  void afterAKillOfThePortalPurchasesAreWholeAndTheExportGoesOnWhereItStood() throws Exception {
    makeTheExportLongAndSlow();
    Product.await("an export", LONG, () -> done() > 0);
    var buyer = new Thread(KilledIT::buyUntilItFails, "buyer");
    buyer.start();
    Product.await("chunks", LONG, () -> done() > CHUNK);
    product.launching().kill(Server.NAME);
    buyer.join();
    assertTrue(bought() > 0, "the portal was killed before anybody bought");
    long done = done();
    Map<Path, FileTime> before = written();
    assertTrue(before.size() >= done, "what is noted as done is on the disk");
    allPublishedAreWhole();

    product.start();
    Product.await("the export goes on", LONG, () -> done() > done);
    assertTrue(redone(before) <= CHUNK, "more than one chunk was written again");
    product.write("drop trigger slow_export");
    Product.await("the end of the export", LONG, () -> state().equals("COMPLETED"));
    allPublishedAreWhole();
    assertEquals(
        List.of(), product.read("select operator from blocklist_export where sha256 is null"));

    Product.await("all decided", LONG, () -> undecided().isEmpty());
    assertEquals(List.of(), paidAndNeitherLoadedNorGivenBack());
    assertEquals(List.of(), product.brokenInvariants());
  }

  /**
   * Thirty deltas of one operator, and a second for each chunk of ten. The export of the start has
   * to be over: before it there is no list to add to, and it is what is then made again.
   */
  private static void makeTheExportLongAndSlow() throws Exception {
    Product.await("the export of the start", LONG, () -> state().equals("COMPLETED"));
    assertEquals(1, product.write(LONG_LIST), "there is a list");
    product.write(
        "create trigger slow_export before update on job_run for each row do"
            + " sleep(if(new.job = 'blocklist-export' and new.operator = 'ventspils', 1, 0))");
    product.write("delete from job_run where " + EXPORT + " and state <> 'RUNNING'");
  }

  private static long done() throws SQLException {
    return product.read("select done from job_run where " + EXPORT).stream()
        .mapToLong(Long::parseLong)
        .sum();
  }

  private static String state() throws SQLException {
    return String.join(" ", product.read("select distinct state from job_run where " + EXPORT));
  }

  private static void buyUntilItFails() {
    try {
      var shopping = new Shopping(product.visitor().signIn("anna"));
      while (true) {
        shopping.buy();
      }
    } catch (IOException | InterruptedException | AssertionError e) {
      // the portal was killed
    }
  }

  private static Path lists() {
    return product.launching().folder().files().resolve("blocklists/ventspils");
  }

  /** The files of lists that are not published yet, with the time when they were written. */
  private static Map<Path, FileTime> written() throws IOException {
    var times = new TreeMap<Path, FileTime>();
    for (Path file : files(".ccbl")) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    return times;
  }

  private static List<Path> files(String ending) throws IOException {
    try (var tree = Files.walk(lists())) {
      return tree.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static long redone(Map<Path, FileTime> before) throws IOException {
    long redone = 0;
    for (var file : before.entrySet()) {
      try {
        redone += Files.getLastModifiedTime(file.getKey()).equals(file.getValue()) ? 0 : 1;
      } catch (NoSuchFileException e) {
        throw new AssertionError("looked too late: " + file.getKey(), e);
      }
    }
    return redone;
  }

  private static void allPublishedAreWhole() throws IOException {
    for (Path file : files(".zip")) {
      try (var zip = new ZipFile(file.toFile())) {
        var names = zip.stream().map(Object::toString).collect(Collectors.toSet());
        assertTrue(names.contains("manifest.json.sig"), file + " has " + names);
      }
    }
  }

  private static int bought() throws SQLException {
    return product
        .read("select id from purchase where held_at > utc_timestamp() - interval 2 minute")
        .size();
  }

  private static List<String> undecided() throws SQLException {
    return product.read("select id from purchase where state = 'HELD'");
  }

  private static List<String> paidAndNeitherLoadedNorGivenBack() throws SQLException {
    return product.read(
        "select p.id from purchase p join purchase_line l on l.purchase_id = p.id"
            + " where p.state = 'PAID' and l.product is not null and l.quantity <>"
            + " (select count(*) from ticket t where t.purchase = p.id"
            + " and t.purchase_line = l.line)");
  }
}

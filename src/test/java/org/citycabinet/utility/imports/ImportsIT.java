package org.citycabinet.utility.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citycabinet.jobs.Claimed;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** The ways that a file may go, whatever it is about. */
class ImportsIT extends ImportsInContainer {
  @Inject Arrivals arrivals;
  @Inject Taker taker;
  @Inject Reports reports;
  @Inject JobRuns runs;

  @Test
  void aCheckChangesNothingAndTheFileIsTakenAfterwards() {
    var file = addresses(address(1, "Anna"), "x");
    var checked = done(send(ImportKind.ADDRESSES, file.getBytes(StandardCharsets.UTF_8), true));
    assertEquals(counts(1, 0, 0, 1), counts(checked));
    assertEquals(0, rows("contract", "number = '" + key + "-1'"));
    assertTrue(imports.isTakeable(checked));
    var taken = done(imports.takeChecked(checked.getId()));
    assertEquals(counts(1, 0, 0, 1), counts(taken));
    assertEquals(1, rows("contract", "number = '" + key + "-1'"));
    assertEquals(
        "imports.refused.forgotten",
        assertThrows(Refused.class, () -> imports.takeChecked(taken.getId())).key());
  }

  @Test
  void theEncodingOfOldSpreadsheetsIsRead() {
    var file = addresses(address(1, "Žanis Ķirsis")).getBytes(Charset.forName("windows-1257"));
    var taken = done(send(ImportKind.ADDRESSES, file, false));
    assertEquals("windows-1257", taken.getCharset());
    assertEquals(
        1, rows("contract", "holder_name = 'Žanis Ķirsis' and number like '" + key + "%'"));
  }

  @Test
  void aFileThatIsNoneLeavesNothingBehind() {
    var before = rows("import_run", "true");
    var parts = rows("import_part", "true");
    for (var file : List.of("", "a;b\n", addresses(), "\0\1\2")) {
      var bytes = file.equals(addresses()) ? addresses().strip() : file;
      var refused =
          assertThrows(
              Refused.class,
              () -> send(ImportKind.ADDRESSES, bytes.getBytes(StandardCharsets.UTF_8), false));
      assertEquals("file", refused.field().orElseThrow());
    }
    assertEquals(before, rows("import_run", "true"));
    assertEquals(parts, rows("import_part", "true"));
  }

  /** A node that died between two portions: another one begins behind the first. */
  @Test
  void whatWasBegunIsGoneOnWithAndNothingIsTakenTwice() throws Exception {
    var task = new Task("ludza", "ludza-clerk", null, java.util.Locale.ENGLISH);
    var rows = IntStream.rangeClosed(1, 700).mapToObj(i -> address(i, "Kāds")).toList();
    var file = addresses(rows.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
    Claimed.without(runs, Job.ofAll("imports"), () -> begin(task, file));
    var done = done(newest());
    assertEquals(counts(700, 0, 0, 0), counts(done));
    assertEquals(700, rows("contract", "number like '" + key + "-%'"));
    assertEquals(700, done.getEntriesDone());
  }

  /** Takes the first three hundred entries of a file. */
  private void begin(Task task, byte[] file) {
    var content = new ByteArrayInputStream(file);
    var arrived = arrivals.arrive(task, ImportKind.ADDRESSES, "half.csv", content, false);
    try (var entries = arrivals.entries(arrived)) {
      var first = IntStream.range(0, 300).mapToObj(i -> entries.next()).toList();
      taker.take(new Portion(arrived.getId(), first, entries.line(), false));
    }
  }

  private UUID newest() {
    return imports.newest().get(0).getId();
  }

  @Test
  void theReportIsACsvThatRunsNothing() throws IOException {
    var file = addresses("=cmd|calc,x", address(1, "Anna"));
    var taken = taken(ImportKind.ADDRESSES, file);
    var report = new StringWriter();
    imports.write(taken, report);
    assertTrue(report.toString().contains("2,,'=cmd|calc,"), report.toString());
  }

  @Test
  void whatWasWrongIsForgottenWhenItsTimeIsOver() {
    var taken = taken(ImportKind.ADDRESSES, addresses("x", address(1, "Anna")));
    var ended = taken.getEndedAt().orElseThrow();
    reports.forget(ended);
    assertEquals(1, imports.faults(taken).size());
    reports.forget(ended.plusSeconds(1));
    assertEquals(List.of(), imports.faults(taken));
    assertEquals(counts(1, 0, 0, 1), counts(imports.one(taken.getId())), "its figures stay");
  }

  @Test
  void anotherOperatorsFileIsNotThere() {
    var id =
        send(
            ImportKind.ADDRESSES,
            addresses(address(1, "A")).getBytes(StandardCharsets.UTF_8),
            true);
    done(id);
    as("riga-clerk", "CLERK", "riga");
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, () -> imports.one(id)).kind());
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> imports.takeChecked(id)).kind());
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(Refused.class, () -> send(ImportKind.ADDRESSES, new byte[] {'a'}, true))
            .kind());
    as("ludza-clerk", "BILLING_CLERK", "ludza");
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(Refused.class, () -> send(ImportKind.CUSTOMERS, new byte[] {'a'}, true))
            .kind());
    as("anna", "RESIDENT", null);
    assertEquals(Refused.Kind.FORBIDDEN, assertThrows(Refused.class, () -> imports.one(id)).kind());
  }
}

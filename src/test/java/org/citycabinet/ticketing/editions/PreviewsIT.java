package org.citycabinet.ticketing.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.Await;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** What an amendment would have made of what the people of the demonstration did. */
class PreviewsIT extends EditionsInContainer {
  private static final String CITY = "siauliai";
  private static final List<String> REAL =
      List.of("tap", "ticket", "refund", "ledger_posting", "counter_sale", "edition");

  @Inject Database database;

  /** The preview decides as was decided: by the same terms, all would have been the same. */
  @Test
  void anAmendmentThatChangesNothingWouldHaveChangedNothing() throws Exception {
    for (var operator : List.of("riga", "ventspils", "liepaja", "siauliai", "ludza")) {
      var id = draft(operator);
      var preview = made(id);
      for (var sum : previews.sums(preview)) {
        assertEquals(0, sum.changed(), operator + lines(preview, sum.kind()));
        assertEquals(sum.was(), sum.would());
      }
      assertEquals(!operator.equals("ludza"), !previews.sums(preview).isEmpty(), operator);
      desk.discard(id);
    }
  }

  @Test
  void aDearerTripWouldHaveCostMoreAndNothingRealIsTouched() throws Exception {
    var id = draft(CITY);
    var fares = desk.folder(id).texts().get("fares");
    upload(id, "fares", fares.replace("3,,0.90,", "3b,,1.00,"));
    var before = sums();
    var preview = made(id);
    assertEquals(before, sums());
    var lines = previews.lines(preview, PreviewKind.TRIP, 0);
    assertFalse(lines.isEmpty());
    for (var line : lines) {
      assertEquals(Money.euro("0.90"), line.was());
      assertEquals(Money.euro("1.00"), line.would());
      assertEquals("3", line.before());
      assertEquals("3b", line.after());
    }
    var sum = sum(preview, PreviewKind.TRIP);
    assertEquals(lines.size(), sum.changed());
    assertEquals(Money.euro("0.10").times(lines.size()), sum.difference());
    desk.discard(id);
  }

  /** Transfers are free by the same arithmetic: without them, changes would have cost. */
  @Test
  void withoutFreeTransfersChangesWouldHaveCost() throws Exception {
    var id = draft(CITY);
    var transfers = desk.folder(id).texts().get("transfer");
    upload(id, "transfer", transfers.replace(",30,", ",0,"));
    var preview = made(id);
    var lines = previews.lines(preview, PreviewKind.TRIP, 0);
    assertTrue(lines.stream().anyMatch(line -> line.was().isZero()), lines.toString());
    assertTrue(lines.stream().allMatch(line -> line.difference().cents() > 0), lines.toString());
    desk.discard(id);
  }

  @Test
  void whatWouldNotHaveBeenSoldIsTold() throws Exception {
    var id = draft(CITY);
    var sale = desk.folder(id).texts().get("sale");
    upload(
        id, "sale", sale.replaceFirst("\n", "\n99,DAYS_30,WEB,NO,ALWAYS,,0,0.00,120,NO,SIA-12\n"));
    var preview = made(id);
    var lines = previews.lines(preview, PreviewKind.SALE, 0);
    assertFalse(lines.isEmpty());
    for (var line : lines) {
      assertEquals("CHANNEL", line.refusal());
      assertEquals("12", line.before());
      assertEquals("99", line.after());
      assertEquals(Money.ZERO, line.would());
    }
    assertEquals(lines.size(), sum(preview, PreviewKind.SALE).refused());
    var csv = new StringWriter();
    previews.write(preview, Locale.ENGLISH, csv);
    assertEquals(
        1 + lines.size(), csv.toString().lines().filter(l -> !l.contains("trip,")).count());
    desk.discard(id);
  }

  @Test
  void anAmendmentThatChangesMeanwhileMakesItsPreviewOutdated() throws Exception {
    var id = draft(CITY);
    var preview = made(id);
    assertTrue(previews.isOf(preview, id));
    upload(id, "fares", desk.folder(id).texts().get("fares").replace(",0.90,", ",0.95,"));
    assertFalse(previews.isOf(previews.one(id), id));
    desk.discard(id);
    assertTrue(previews.of(id).isEmpty());
  }

  private Preview made(UUID id) throws Exception {
    desk.preview(id, PreviewPeriod.LAST_30_DAYS);
    Await.await(() -> !state(id).equals("WAITING") && !state(id).equals("RUNNING"));
    assertEquals("DONE", state(id));
    return previews.one(id);
  }

  private String state(UUID amendment) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select state from edition_preview where amendment = ?",
              row -> row.getString(1),
              amendment)
          .orElseThrow();
    }
  }

  private PreviewSum sum(Preview preview, PreviewKind kind) {
    return previews.sums(preview).stream()
        .filter(sum -> sum.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private List<PreviewLine> lines(Preview preview, PreviewKind kind) {
    return previews.lines(preview, kind, 0);
  }

  private List<String> sums() {
    try (var sql = Sql.on(database)) {
      return REAL.stream()
          .flatMap(
              table ->
                  sql
                      .list(
                          "checksum table " + table,
                          row -> row.getString(1) + " " + row.getString(2))
                      .stream())
          .toList();
    }
  }
}

package org.citycabinet.utility.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
  private static final Layout ROWS =
      Layout.ofRows(
          Column.needed("name", "a"), Column.needed("amount", "1,5"), Column.free("day", ""));
  private static final Layout GROUPS =
      Layout.grouped("name", Column.needed("name", "a"), Column.needed("amount", "1"));

  private static Row row(String file) {
    return Entries.all(ROWS, file).get(0).head();
  }

  private static Refused refused(String file) {
    return assertThrows(Refused.class, () -> Entries.all(ROWS, file));
  }

  /** What the entries are answered: the line and the reason, or nothing where one can be read. */
  private static List<String> faults(Layout layout, String file) {
    var answers = new Answers(Entries.all(layout, file));
    answers.read(Function.identity()).forEach((at, any) -> answers.answer(at, Effect.MADE));
    return answers.all().stream()
        .map(each -> each.fault().map(why -> each.line() + " " + why.key()).orElse(""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,amount\nĀbele,\"1,5\"\n",
        "\uFEFFname;amount;day\r\nĀbele;1,5;\r\n",
        "amount\tname\r1.5\tĀbele",
        "\n\nNAME ; Amount ;;\n \"Ābele\" ; 1,50 ;;\n",
      })
  void aFileIsReadHoweverAProgramWroteIt(String file) {
    var read = row(file);
    assertEquals("Ābele", read.text("name", 10).replace("\"", ""));
    assertEquals(new BigDecimal("1.5"), read.decimal("amount", 3, 2));
    assertTrue(read.freeDay("day").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'', platform.upload.empty",
    "'\uFEFF\n\n', platform.upload.empty",
    "'Ābele,5', imports.refused.missing",
    "'name,day\nĀbele,5', imports.refused.missing",
    "'name,amount,remark', imports.refused.unknown",
    "'name,amount,name', imports.refused.twice",
    "'name,\"amount', imports.refused.header"
  })
  void whatIsNoSuchFileAsAWholeIsRefusedWithItsReason(String file, String key) {
    assertEquals(key, refused(file).key());
    assertEquals("file", refused(file).field().orElseThrow());
  }

  @Test
  void aWrongRowSpoilsNothingButItself() {
    assertEquals(
        List.of("", "3 imports.row.cells", "4 imports.row.quote", "5 imports.row.cells", ""),
        faults(ROWS, "name,amount,day\na,1,\nbroken off\nb,\"1,\nc,1,,more\nd,1,\n"));
  }

  @Test
  void aQuotationMarkLeftOpenAtTheEndIsTold() {
    assertEquals(List.of("", "3 imports.row.quote"), faults(ROWS, "name,amount\na,1\nb,\"1"));
  }

  @Test
  void aLineWithoutEndFillsNoMemory() {
    var endless = new StringReader("name,amount\n" + "x".repeat(5_000_000));
    try (var entries = Entries.of(ROWS, endless)) {
      var answers = new Answers(List.of(entries.next()));
      answers.read(Function.identity());
      assertEquals("imports.row.long", answers.all().get(0).fault().orElseThrow().key());
      assertNull(entries.next());
    }
  }

  @Test
  void rowsOfOneNameThatFollowEachOtherAreOneEntry() {
    var entries = Entries.all(GROUPS, "name,amount\na,1\na,2\n\nb,3\na,4\n");
    assertEquals(List.of(2, 1, 1), entries.stream().map(each -> each.rows().size()).toList());
    assertEquals("b", entries.get(1).name());
  }

  /** A row that cannot be read may belong to either neighbour: neither is taken without it. */
  @Test
  void anEntryBesideARowThatCannotBeReadIsNotTakenShort() {
    assertEquals(
        List.of("3 imports.row.quote", "3 imports.row.quote", ""),
        faults(GROUPS, "name,amount\na,1\n\"b,3\nb,4\nc,1\n"));
    assertEquals(
        List.of("3 imports.row.cells", ""), faults(GROUPS, "name,amount\na,1\na,2,3\nc,1\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "much, number",
    "'1 000', number",
    "1e9, number",
    "9999, digits",
    "'1,123', digits",
    "'', empty"
  })
  void aNumberThatIsNoneIsToldAtItsColumn(String amount, String key) {
    var file = "name;amount\na;" + amount + "\n";
    var answers = new Answers(Entries.all(ROWS, file));
    answers.read(entry -> entry.head().decimal("amount", 3, 2));
    var why = answers.all().get(0).fault().orElseThrow();
    assertEquals("imports.row." + key, why.key());
    assertEquals("amount", why.field().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"01.12.2026", "2026-02-30", "0026-12-01", "12026-12-01", "soon"})
  void aDateThatIsNoneIsTold(String day) {
    var answers = new Answers(Entries.all(ROWS, "name;amount;day\na;1;" + day + "\n"));
    answers.read(entry -> entry.head().day("day"));
    assertEquals("imports.row.day", answers.all().get(0).fault().orElseThrow().key());
  }

  @Test
  void anAmountOfMoneyHasCents() {
    assertEquals(
        Money.euro("-1.50"), row("name;amount\na;-1,5\n").freeMoney("amount", 7).orElseThrow());
  }

  /** A million rows go by in a heap that would not hold them. */
  @Test
  void aMillionRowsGoByOneByOne() {
    try (var entries = Entries.of(ROWS, new Repeating("name;amount\n", "Ābele;1,5\n", 1_000_000))) {
      long count = 0;
      while (!entries.isOver()) {
        entries.next();
        count++;
      }
      assertEquals(1_000_000, count);
      assertEquals(1_000_001, entries.line());
    }
  }

  /** A text that is made while it is read. */
  private static final class Repeating extends Reader {
    private final String line;
    private String now;
    private int at;
    private int left;

    Repeating(String head, String line, int times) {
      this.now = head;
      this.line = line;
      this.left = times;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (at == now.length() && left > 0) {
        now = line;
        at = 0;
        left--;
      }
      int count = Math.min(length, now.length() - at);
      now.getChars(at, at + count, target, offset);
      at += count;
      return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
      // it is only in memory
    }
  }

  @Test
  void theTemplateIsAFileOfItsKind() {
    assertEquals("1,5", Entries.all(ROWS, ROWS.template()).get(0).head().plain("amount"));
  }
}

package org.citycabinet.utility.banking;

import static org.citycabinet.utility.banking.Statements.credit;
import static org.citycabinet.utility.banking.Statements.entry;
import static org.citycabinet.utility.banking.Statements.payer;
import static org.citycabinet.utility.banking.Statements.reference;
import static org.citycabinet.utility.banking.Statements.stream;
import static org.citycabinet.utility.banking.Statements.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFileTest {
  private static final String ONE =
      credit(
          "B-1", "64.18", payer("Anna", "LV61BANK0000000000001") + reference("RF18539007547034"));

  private static List<StatementLine> lines(String... entries) {
    return StatementFile.read(stream(Statements.of(entries))).get(0).lines();
  }

  private static String refusal(String xml) {
    return assertThrows(Refused.class, () -> StatementFile.read(stream(xml))).key();
  }

  @Requirement("LUD-11")
  @Test
  void aPaymentTellsWhoPaidHowMuchWhenAndWhatFor() {
    var line = lines(ONE).get(0);
    assertEquals("B-1", line.key());
    assertEquals(Money.euro("64.18"), line.amount());
    assertEquals(LocalDate.parse("2026-11-19"), line.bookedOn());
    assertEquals("Anna", line.payer());
    assertEquals("LV61BANK0000000000001", line.payerIban());
    assertEquals("RF18539007547034", line.reference());
    assertNull(line.flaw());
  }

  @Test
  void aNewerVersionOfTheStandardIsReadToo() {
    var newer =
        Statements.of(ONE)
            .replace("camt.053.001.02", "camt.053.001.08")
            .replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>")
            .replace("<Dt>2026-11-19</Dt>", "<DtTm>2026-11-19T10:00:00+02:00</DtTm>")
            .replace("<Dbtr><Nm>Anna</Nm></Dbtr>", "<Dbtr><Pty><Nm>Anna</Nm></Pty></Dbtr>");
    assertEquals(lines(ONE), StatementFile.read(stream(newer)).get(0).lines());
  }

  @Test
  void aNumberIsLookedForAmongThePayersWordsAndAReferenceInGroupsToo() {
    var line =
        lines(credit("B-1", "1.00", words("Par rēķinu LA-2026-11, RF18 5390 0754 7034 paldies")));
    var candidates = line.get(0).candidates().toList();
    assertEquals("LA-2026-11", candidates.get(0));
    assertTrue(candidates.contains("RF18539007547034"), candidates.toString());
    assertFalse(candidates.contains("paldies"), candidates.toString());
  }

  @Test
  void aCollectedBookingIsTakenApart() {
    var amount = "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">%s</Amt></TxAmt></AmtDtls>%s";
    var parts =
        "<TxDtls>"
            + amount.formatted("1.50", words("viens"))
            + "</TxDtls><TxDtls>"
            + amount.formatted("2.50", words("divi"))
            + "</TxDtls>";
    var lines = lines(entry("B-2", parts, "4.00"));
    assertEquals(List.of("B-2/0", "B-2/1"), lines.stream().map(StatementLine::key).toList());
    assertEquals(Money.euro("2.50"), lines.get(1).amount());
    assertEquals("divi", lines.get(1).words());
  }

  @Test
  void whatTheBankDidNotNumberIsKnownByItsPlace() {
    var bare = ONE.replace("<AcctSvcrRef>B-1</AcctSvcrRef>", "");
    assertEquals(
        List.of("S-1#0", "S-1#1"), lines(bare, bare).stream().map(StatementLine::key).toList());
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource({
    "CRDT, DBIT, OUTGOING",
    "BOOK, PDNG, PENDING",
    "<Sts>, <RvslInd>true</RvslInd><Sts>, REVERSED",
    "<CdtDbtInd>CRDT, <RvslInd>true</RvslInd><CdtDbtInd>DBIT, TAKEN_BACK",
    "'\"EUR\"', '\"SEK\"', CURRENCY",
    "64.18, 0.00, EMPTY"
  })
  void whatIsNotMoneyThatCameSaysSo(String right, String other, StatementLine.Flaw flaw) {
    assertEquals(flaw, lines(ONE.replace(right, other)).get(0).flaw());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<a>", "PK\u0003\u0004", "number,contract\n1,2\n"})
  void whatIsNoXmlIsRefused(String file) {
    assertEquals("banking.refused.broken", refusal(file));
  }

  @Test
  void aFileThatIsBrokenOffIsRefused() {
    var whole = Statements.of(ONE, ONE);
    assertEquals("banking.refused.broken", refusal(whole.substring(0, whole.length() - 60)));
  }

  @ParameterizedTest
  @CsvSource({"64.18, much", "64.18, -1.00", "64.18, 1e9", "64.18, 0.001", "2026-11-19, yesterday"})
  void aValueThatCannotBeIsRefused(String right, String wrong) {
    assertEquals("banking.refused.broken", refusal(Statements.of(ONE.replace(right, wrong))));
  }

  @Test
  void anotherXmlIsNoStatement() {
    assertEquals("banking.refused.none", refusal("<Invoice/>"));
  }

  @Test
  void nothingOutsideOfTheFileIsRead() {
    var evil =
        Statements.of(ONE.replace("Anna", "&passwords;"))
            .replace(
                "<Document",
                "<!DOCTYPE Document [<!ENTITY passwords SYSTEM \"file:///etc/passwd\">]><Document");
    assertEquals("banking.refused.broken", refusal(evil));
  }

  @Test
  void aTowerOfElementsIsRefused() {
    var tower = "<a>".repeat(100_000);
    assertEquals("banking.refused.broken", refusal(Statements.of(tower)));
  }

  @Test
  void aMarkAtTheBeginningDoesNoHarm() {
    assertEquals(1, StatementFile.read(stream("\uFEFF" + Statements.of(ONE))).size());
  }
}

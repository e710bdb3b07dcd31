package org.citycabinet.utility.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.utility.imports.Answers;
import org.citycabinet.utility.imports.Entries;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDraftTest {

  private static final String HEAD =
      "number,contract,month,issued,due,carried,payee,registration,iban,"
          + "description,quantity,unit,price,vat\n";
  private static final String WATER =
      "A-1,004512,2026-11,2026-12-01,2026-12-31,5.25,SIA Ūdens,400,LV80BANK0000435195001,"
          + "Aukstais ūdens,3.77,m³,1.15,21\n";
  private static final String CARE =
      "A-1,004512,2026-11,2026-12-01,2026-12-31,5.25,SIA Ūdens,400,LV80BANK0000435195001,"
          + "Apkope,48.5,m²,0.17,0\n";

  private static List<InvoiceDraft> read(String file) {
    return Entries.all(InvoiceDraft.LAYOUT, file).stream().map(InvoiceDraft::of).toList();
  }

  @Requirement("LUD-11")
  @Test
  void rowsOfOneNumberAreOneInvoice() {
    var read = read(HEAD + WATER + CARE + CARE.replace("A-1", "A-2"));
    assertEquals(List.of("A-1", "A-2"), read.stream().map(InvoiceDraft::number).toList());
    assertEquals(2, read.get(0).lines().size());
    assertEquals(Optional.of(Money.euro("5.25")), read.get(0).carried());
    assertNull(read.get(0).corrects());
    assertNull(read.get(0).payee().vatNumber());
  }

  @Test
  void whatWasCarriedMayBeLeftToTheCabinetAndACorrectionNamesItsInvoice() {
    var csv = (HEAD + WATER).replace(",5.25,", ",,").replace(",vat\n", ",vat,corrects\n");
    var draft = read(csv.replace(",21\n", ",21,A-0\n")).get(0);
    assertEquals(Optional.empty(), draft.carried());
    assertEquals("A-0", draft.corrects());
  }

  @Test
  void theSellersVatNumberIsTakenWithoutBlanks() {
    var csv = (HEAD + WATER).replace(",vat\n", ",vat,vat_number\n");
    var draft = read(csv.replace(",21\n", ",21,LV 40000000000\n")).get(0);
    assertEquals("LV40000000000", draft.payee().vatNumber());
  }

  @ParameterizedTest(name = "“{0}” instead of “{1}” is refused at column {2}")
  @CsvSource({
    "01.12.2026, 2026-12-01, issued",
    "2026-11-30, 2026-12-31, due",
    "'', 004512, contract",
    "five, 5.25, carried",
    "5.255, 5.25, carried",
    "much, 3.77, quantity",
    "1e999999999, 3.77, quantity",
    "1e-999999999, 3.77, quantity",
    "99999999999999999999, 3.77, quantity",
    "1e999999999, 1.15, price",
    "10000000, 1.15, price",
    "101, 21, vat"
  })
  void aCellThatCannotBeReadIsNamed(String wrong, String right, String column) {
    var csv = HEAD + WATER.replace("," + right, "," + wrong);
    var answers = new Answers(Entries.all(InvoiceDraft.LAYOUT, csv));
    answers.read(InvoiceDraft::of);
    var answer = answers.all().get(0);
    assertEquals(column, answer.fault().orElseThrow().field().orElseThrow());
    assertEquals(2, answer.line());
  }

  @Test
  void aRowThatSaysOtherThanItsHeadIsNamed() {
    var csv = HEAD + WATER + CARE.replace("2026-12-31", "2027-01-31");
    var answers = new Answers(Entries.all(InvoiceDraft.LAYOUT, csv));
    answers.read(InvoiceDraft::of);
    assertEquals(3, answers.all().get(0).line());
    assertEquals("due", answers.all().get(0).fault().orElseThrow().field().orElseThrow());
  }
}

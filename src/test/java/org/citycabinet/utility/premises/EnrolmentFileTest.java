package org.citycabinet.utility.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentFileTest {
  private static final String HEAD = "username,name,email,language,kind,contract,right\n";
  private static final String LINE = "janis,Jānis Paraugs,,lv,person,004512,owner\n";

  private static List<EnrolmentFile.Line> read(String text) {
    return EnrolmentFile.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refused(byte[] content) {
    return assertThrows(Refused.class, () -> EnrolmentFile.read(content)).key();
  }

  private static String refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Requirement("LUD-31")
  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD + LINE,
        "\uFEFF" + HEAD + LINE,
        "username;name;email;language;kind;contract;right\r\n"
            + "janis;Jānis Paraugs;;lv;person;004512;owner",
        "right,contract,kind,language,email,name,username,remark\n"
            + "owner,004512,person,lv,,\"Jānis Paraugs\",janis,x"
      })
  void aFileIsReadHoweverASpreadsheetWroteIt(String text) {
    var line = read(text).get(0);
    assertEquals(2, line.number());
    assertEquals("Jānis Paraugs", line.cell("name"));
    assertEquals("004512", line.cell("contract"));
    assertEquals("", line.cell("email"));
  }

  @Test
  void aLineWithTooFewOrTooManyCellsIsALineWithoutCells() {
    var lines = read(HEAD + "janis,Jānis\n" + LINE + LINE.strip() + ",more\n");
    assertTrue(lines.get(0).cells().isEmpty());
    assertEquals("janis", lines.get(1).cell("username"));
    assertTrue(lines.get(2).cells().isEmpty());
    assertEquals(List.of(2L, 3L, 4L), lines.stream().map(EnrolmentFile.Line::number).toList());
  }

  @Test
  void whatCannotBeReadAsAWholeIsRefusedWithItsReason() {
    assertEquals("platform.upload.empty", refused(""));
    assertEquals("platform.upload.empty", refused("\uFEFF"));
    assertEquals("premises.import.columns", refused("username,name\njanis,Jānis\n"));
    assertEquals("premises.import.noLines", refused(HEAD));
    assertEquals(
        "premises.import.encoding",
        refused((HEAD + LINE).getBytes(Charset.forName("windows-1257"))));
    assertEquals(
        "premises.import.encoding", refused((HEAD + LINE).getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void aMillionLinesAreTooMany() {
    assertEquals("premises.import.long", refused(HEAD + LINE.repeat(1_000_000)));
  }

  @Test
  void aQuotationMarkLeftOpenIsNoEndlessCell() {
    var lines = read(HEAD + LINE + "anna,\"Anna");
    assertTrue(lines.get(1).cells().isEmpty());
  }
}

package org.citycabinet.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void aCellWithASeparatorIsQuotedAndNothingIsAnEmptyCell() {
    assertEquals("1,\"a,\"\"b\"\"\",,-3.50\r\n", Csv.line(1, "a,\"b\"", null, "-3.50"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\0=1"})
  void whatASpreadsheetWouldRunIsText(String formula) {
    assertEquals("'" + formula + "\r\n", Csv.line(formula));
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+2, '=1+2",
        "@SUM(A1), '@SUM(A1)",
        "+371 2000, '+371 2000",
        "-2+3, '-2+3",
        "-12.50, -12.50",
        "+3, +3",
        "Anna, Anna",
        "2026-11-20, 2026-11-20"
      })
  void whatASpreadsheetWouldComputeIsDefusedAndFiguresAreNot(String words, String cell) {
    assertEquals(cell, Csv.safe(words));
  }
}

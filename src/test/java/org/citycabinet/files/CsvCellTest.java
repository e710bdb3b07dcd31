package org.citycabinet.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {

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
    assertEquals(cell, CsvCell.safe(words));
  }
}

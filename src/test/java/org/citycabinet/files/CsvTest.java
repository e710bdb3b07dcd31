package org.citycabinet.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}

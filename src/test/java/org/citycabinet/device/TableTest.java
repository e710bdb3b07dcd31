package org.citycabinet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void cellsMayBeQuotedAndHoldQuotesCommasAndLines() {
    var rows = Table.rows("a,b\r\n\"x, \"\"y\"\"\",\r\n\"1\n2\",3\n");
    assertEquals(List.of(Map.of("a", "x, \"y\"", "b", ""), Map.of("a", "1\n2", "b", "3")), rows);
  }

  @Test
  void aTableMayHaveNoRows() {
    assertEquals(List.of(), Table.rows("a,b\n"));
  }
}

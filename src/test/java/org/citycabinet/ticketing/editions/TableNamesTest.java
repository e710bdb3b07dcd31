package org.citycabinet.ticketing.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.BuiltIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"ludza", "liepaja", "siauliai", "ventspils", "riga"})
  void everyTableOfAnOperatorHasAName(String operator) {
    var nameless =
        BuiltIn.folder(operator).texts().keySet().stream()
            .filter(table -> name(table).startsWith("???"))
            .toList();
    assertEquals(List.of(), nameless);
  }

  private static String name(String table) {
    return Messages.text(Locale.ENGLISH, "editions.table." + table);
  }
}

package org.citycabinet.utility.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.imports.Effect;
import org.citycabinet.utility.imports.Entries;
import org.citycabinet.utility.imports.Result;
import org.citycabinet.utility.imports.Task;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** All readings of an operator, in the form in which readings come in. */
class ReadingsExportIT extends InContainer {
  private static final String HEAD = "meter,service,register,reading,read_on,rolled_over\r\n";

  @Inject HttpServletRequest request;
  @Inject ReadingsExport export;
  @Inject ReadingsImport importer;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  private String exported(YearMonth from, YearMonth until) throws IOException {
    var text = new StringWriter();
    export.write(from, until, text);
    return text.toString();
  }

  @Test
  void whatIsWrittenOutIsReadInAgainAndChangesNothing() throws Exception {
    as("ludza-clerk", "CLERK", "ludza");
    var all = exported(YearMonth.of(1900, 1), YearMonth.of(2199, 12));
    assertTrue(all.startsWith(HEAD));
    var ofOne = all.lines().filter(line -> line.startsWith("8812043,")).toList();
    assertFalse(ofOne.isEmpty());
    var oldest = HEAD + ofOne.get(0) + "\n";
    assertEquals(List.of(Effect.SAME), taken(oldest));
  }

  private List<Effect> taken(String csv) throws Exception {
    var task = new Task("ludza", "ludza-clerk", null, Locale.ENGLISH);
    transaction.begin();
    try {
      return importer.take(task, Entries.all(importer.layout(), csv)).stream()
          .map(Result::effect)
          .toList();
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void itIsOfTheOwnOperatorAndTheMonthsAskedFor() throws IOException {
    as("riga-clerk", "CLERK", "riga");
    assertEquals(HEAD, exported(YearMonth.of(1900, 1), YearMonth.of(2199, 12)));
    as("ludza-clerk", "CLERK", "ludza");
    assertEquals(HEAD, exported(YearMonth.of(1900, 1), YearMonth.of(1900, 2)));
    as("anna", "RESIDENT", null);
    var month = YearMonth.of(2026, 1);
    assertEquals(
        Refused.Kind.FORBIDDEN, assertThrows(Refused.class, () -> exported(month, month)).kind());
  }
}

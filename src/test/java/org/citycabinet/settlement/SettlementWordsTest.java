package org.citycabinet.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.language.Messages;
import org.citycabinet.ledger.LedgerAccount;
import org.junit.jupiter.api.Test;

/** Every event and account of the table of postings has a name in each language. */
class SettlementWordsTest {
  private static final Pattern EVENT = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");

  @Test
  void everyEventAndEveryAccountHasAName() throws IOException {
    var table = Files.readString(Path.of("src/docs/postings.md"));
    Set<String> events =
        EVENT.matcher(table).results().map(found -> found.group(1)).collect(Collectors.toSet());
    assertTrue(events.size() > 25, () -> "too few events: " + events);
    var keys =
        Stream.concat(
            events.stream().map(event -> "settlement.event." + event),
            Stream.of(LedgerAccount.Kind.values()).map(kind -> "settlement.account." + kind));
    assertEquals(List.of(), keys.filter(SettlementWordsTest::isMissing).sorted().toList());
  }

  private static boolean isMissing(String key) {
    return Stream.of("lv", "lt", "en")
        .anyMatch(language -> Messages.text(new Locale(language), key).startsWith("???"));
  }
}

package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootCommandsTest {
  /** How Payara Micro itself cuts a line into words. */
  private static final Pattern PAYARAS_WORD =
      Pattern.compile(
          "([^\"']\\S+=[\"'](?:(?!(?<!\\\\)[\"']).)*[\"']|[^\"']\\S*|[\"'](?:(?!(?<!\\\\)[\"']).)*[\"'])\\s*");

  private static final DatabaseAccess PLAIN =
      DatabaseAccess.embedded(3307, "cabinet", "0123456789abcdef");

  @Test
  void payaraReadsEachCommandAsTheWordsThatAreMeant() {
    for (String line : commands(PLAIN)) {
      List<String> words = PAYARAS_WORD.matcher(line).results().map(word -> word.group(1)).toList();
      assertEquals(List.of(line.split(" ", -1)), words);
    }
  }

  @Test
  void colonsAndEqualsSignsInsideAValueAreEscaped() {
    var access = new DatabaseAccess("jdbc:mariadb://db:3306/cabinet", "cabinet", "p:w=d$x");
    String pool = commands(access).get(0);
    assertTrue(pool.contains("--property=url=jdbc\\:mariadb\\://db\\:3306/cabinet?"), pool);
    assertTrue(pool.contains(":password=p\\:w\\=d$x "), pool);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "a\"b", "a'b", "a\\b", "a${ENV=HOME}", "line\nbreak"})
  void aPasswordThatPayaraWouldMisreadIsRefused(String password) {
    var access = new DatabaseAccess("jdbc:mariadb://db/cabinet", "cabinet", password);
    var failed = assertThrows(LaunchFailed.class, () -> BootCommands.after(access));
    assertTrue(failed.getMessage().startsWith("CABINET_DB_PASSWORD"));
    assertFalse(failed.getMessage().contains(password));
  }

  @Test
  void theBatchRuntimeKeepsItsRowsInTheSameDatabase() {
    var access = DatabaseAccess.embedded(3307, "cabinet_it", "x");
    assertTrue(commands(access).get(2).endsWith("--schemaName=cabinet_it"));
  }

  @Test
  void anotherProtocolIsBelievedOnlyBehindTls() {
    assertTrue(BootCommands.before("0.0.0.0", true).contains("scheme-mapping="));
    assertFalse(BootCommands.before("127.0.0.1", false).contains("scheme-mapping="));
  }

  @Test
  void theServerListensWhereItIsTold() {
    assertTrue(BootCommands.before("127.0.0.1", false).contains(".address=127.0.0.1\n"));
  }

  private static List<String> commands(DatabaseAccess access) {
    return BootCommands.after(access).lines().toList();
  }
}

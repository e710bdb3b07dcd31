package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "many", "10000000", "1; drop table account"})
  void aCrowdHasANumber(String accounts) {
    var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertThrows(LaunchFailed.class, () -> new Crowd(accounts, out));
  }

  @Test
  void aSliceIsOfItsOwnAccounts() {
    String slice = Crowd.slice(Crowd.sql(), 1, 2_000);
    assertFalse(slice.contains("${"));
    assertTrue(slice.contains("seq_1_to_2000 a"));
    assertEquals(1, slice.split("commit;", -1).length - 1);
  }
}

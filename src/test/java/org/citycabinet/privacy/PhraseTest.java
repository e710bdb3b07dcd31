package org.citycabinet.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTest {

  @Test
  void eachWordIsFilledInItsPlace() {
    var phrase =
        Phrase.of("a = :name and (b = :person or c = :name)", Map.of("name", 1, "person", 2));
    assertEquals("a = ? and (b = ? or c = ?)", phrase.sql());
    assertEquals(List.of(1, 2, 1), phrase.values());
  }

  @Test
  void aWordForWhichNothingIsGivenIsAMistakeOfTheFeature() {
    assertThrows(IllegalArgumentException.class, () -> Phrase.of("a = :who", Map.of()));
  }
}

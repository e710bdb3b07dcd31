package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The page on which a clerk blocks a card for somebody who calls. */
@RunAsClient
class LossDeskCallsIT extends InContainer {
  private static final String OPERATOR = "riga";
  private static final String CLERK = OPERATOR + "-clerk";

  @Test
  @Requirement({"RIG-25", "RIG-40"})
  void itShowsWhatToAskAndWhatIsOnFileAndTellsThePriceBeforeTheBlock() throws Exception {
    var page = look(aCard("PERSONALISED_CARD", "Tests Paraugs"));
    for (var shown : List.of("Tests Paraugs", "FIRST_NAME", "SURNAME", "PERSONAL_CODE", "2.85")) {
      assertTrue(page.contains(shown), shown + " in\n" + page);
    }
  }

  @Test
  @Requirement("RIG-40")
  void withoutRightAnswersNothingIsBlockedAndTheCallIsOnRecord() throws Exception {
    var card = aCard("PERSONALISED_CARD", "Tests Paraugs");
    press(card, Map.of("reason", "LOST", "asking", "TELEPHONE", "note", "Somebody calls"));
    assertEquals(List.of("0"), blocked(card));
    assertEquals(
        List.of("1"),
        Database.read(
            "select count(*) from audit_entry where action = 'medium.call' and subject_id ="
                + " (select id from medium where number = ?)",
            card));
    assertTrue(
        press(card, Map.of("reason", "LOST", "asking", "", "note", "x"))
            .contains("how the loss was told"));
    press(card, Map.of("reason", "LOST", "asking", "IN_PERSON", "note", "Showed a passport"));
    assertEquals(List.of("1"), blocked(card));
  }

  @Test
  @Requirement("RIG-40")
  void ofACardThatIsTiedToNobodyItSaysThatCallersCannotHaveItBlocked() throws Exception {
    var page = look(aCard("CARD", null));
    assertTrue(page.contains("not blocked by telephone"), page);
    assertFalse(page.contains("PERSONAL_CODE"), page);
  }

  private static List<String> blocked(String card) throws Exception {
    return Database.read(
        "select count(*) from medium where number = ? and block_reason = 'LOST'", card);
  }

  private static String look(String card) throws Exception {
    return People.person(CLERK).post("/staff/cards", Map.of("number", card)).body();
  }

  private static String press(String card, Map<String, String> typed) throws Exception {
    var form =
        HtmlForm.all(look(card)).stream()
            .filter(f -> f.buttons().contains("block") || f.destroying().contains("block"))
            .findFirst()
            .orElseThrow();
    var clerk = People.person(CLERK);
    return clerk.send("/staff/cards", form.with(typed).pressing("block")).body();
  }

  private static String aCard(String kind, String name) throws Exception {
    var id = UUID.randomUUID().toString();
    var number = "T1" + id.replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    Database.write(
        "update issue_counter set next_serial = next_serial + 1 where operator = ?", OPERATOR);
    Database.write(
        "insert into medium (id, operator, number, kind, holder_name, issue_serial, issued_on,"
            + " version) select ?, operator, ?, ?, ?, next_serial - 1, '2026-01-01', 1"
            + " from issue_counter where operator = ?",
        id,
        number,
        kind,
        name,
        OPERATOR);
    return number;
  }
}

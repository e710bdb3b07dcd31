package org.citycabinet.ticketing.medium;

import static org.citycabinet.ticketing.medium.CallTerms.Question.FIRST_NAME;
import static org.citycabinet.ticketing.medium.CallTerms.Question.PERSONAL_CODE;
import static org.citycabinet.ticketing.medium.CallTerms.Question.SURNAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.platform.BusinessClock;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.CallTerms.Asking;
import org.citycabinet.ticketing.medium.CallTerms.Question;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody calls because a card is lost (RIG-40); the clerk has to know who that is. */
class LossByTelephoneIT extends InContainer {
  private static final Set<Question> ALL = EnumSet.allOf(Question.class);

  @Inject HttpServletRequest request;
  @Inject CardDesk desk;
  @Inject Media media;
  @Inject Operators operators;
  @Inject BusinessClock clock;

  @Inject Database database;

  private Instant began;

  @BeforeEach
  void aClerkOnAWorkingDay() {
    began = clock.instant();
    as("riga");
    clock.moveTo(nextWorkingDay("riga").with(LocalTime.of(10, 0)).toInstant());
  }

  @AfterEach
  void putBack() {
    clock.moveTo(began);
  }

  private ZonedDateTime nextWorkingDay(String operator) {
    Scheme scheme = operators.scheme(operator, began);
    var zone = scheme.operator().zone();
    return scheme.workingDays().after(LocalDate.ofInstant(began, zone), 1).atStartOfDay(zone);
  }

  @Test
  @Requirement("RIG-40")
  void whoAnswersRightlyHasTheCardBlocked() {
    var card = aCard("riga", MediumKind.PERSONALISED_CARD);
    block(card, ALL);
    assertEquals(BlockReason.LOST, again(card).blockReason().orElseThrow());
    assertEquals(
        List.of("LOST, TELEPHONE FIRST_NAME PERSONAL_CODE SURNAME: Zvana pati"),
        audited("medium.block", card));
  }

  @Test
  @Requirement("RIG-40")
  void whoDoesNotIsRefusedAndTheAnswersAreOnRecord() {
    var card = aCard("riga", MediumKind.PERSONALISED_CARD);
    for (var right : List.of(Set.<Question>of(), EnumSet.of(FIRST_NAME, SURNAME))) {
      desk.heard(card.number().text(), right);
      assertEquals("medium.call.wrong", refusal(() -> block(card, right)));
    }
    assertFalse(again(card).isBlocked());
    assertEquals(List.of("", "FIRST_NAME SURNAME"), audited("medium.call", card));
    assertEquals(
        "medium.call.wrong", refusal(() -> block(card, EnumSet.of(FIRST_NAME, PERSONAL_CODE))));
  }

  @Test
  @Requirement("RIG-40")
  void callsAreNotTakenInTheEvening() {
    var card = aCard("riga", MediumKind.PERSONALISED_CARD);
    clock.moveTo(nextWorkingDay("riga").with(LocalTime.of(20, 0)).toInstant());
    assertEquals("medium.call.closed", refusal(() -> block(card, ALL)));
    var number = card.number().text();
    desk.block(number, BlockReason.LOST, Asking.IN_PERSON, Set.of(), "Uzrādīja pasi");
    assertTrue(again(card).isBlocked());
  }

  @Test
  @Requirement("RIG-40")
  void aCardTiedToNobodyIsNotBlockedByTelephone() {
    var card = aCard("riga", MediumKind.CARD);
    assertEquals("medium.call.not-offered", refusal(() -> block(card, ALL)));
  }

  @Test
  @Requirement("VEN-27")
  void whereTheTermsAskForTheNumberOnlyThatIsEnough() {
    as("ventspils");
    var card = aCard("ventspils", MediumKind.CARD);
    var number = card.number().text();
    assertEquals(
        "medium.asking.missing",
        refusal(() -> desk.block(number, BlockReason.LOST, null, Set.of(), "Zvans")));
    block(card, Set.of());
    assertTrue(again(card).isBlocked());
  }

  @Test
  void theOperatorsOwnReasonsAskNobody() {
    var card = aCard("riga", MediumKind.PERSONALISED_CARD);
    desk.block(card.number().text(), BlockReason.FRAUD, null, Set.of(), "Aizdomas");
    assertEquals(BlockReason.FRAUD, again(card).blockReason().orElseThrow());
  }

  private void block(Medium card, Set<Question> right) {
    desk.block(card.number().text(), BlockReason.LOST, Asking.TELEPHONE, right, "Zvana pati");
  }

  private Medium again(Medium card) {
    return media.get(card.id());
  }

  private static String refusal(Runnable deed) {
    return assertThrows(Refused.class, deed::run).key();
  }

  private List<String> audited(String deed, Medium card) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select details from audit_entry where action = ? and subject_id = ? order by details",
          row -> row.getString(1),
          deed,
          card.id().toString());
    }
  }

  private Medium aCard(String operator, MediumKind kind) {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    var name = kind.isPersonalised() ? "Tests Paraugs" : null;
    return media.issue(
        new Issue(operator, MediumNumber.of("T3" + digits), kind, null, name, null, null));
  }

  private void as(String operator) {
    var name = operator + "-clerk";
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of("CLERK"), operator));
  }
}

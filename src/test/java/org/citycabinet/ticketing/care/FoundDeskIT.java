package org.citycabinet.ticketing.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Cards that somebody brought wait for their owners. */
class FoundDeskIT extends InContainer {
  private static final String PLACE = "Klientu centrs";

  @Inject HttpServletRequest request;
  @Inject FoundDesk desk;
  @Inject FoundCards found;
  @Inject Media media;

  @Test
  @Requirement("RIG-42")
  void aCardIsNotedWithItsPlaceAndHandedOutOnce() {
    asClerkOf("riga");
    var card = aCard("riga");
    var noted = desk.take(card.number().shown(), PLACE);
    assertEquals(noted.foundOn().plusYears(1), noted.keptUntil());
    assertEquals(PLACE, found.of(card.id()).orElseThrow().place());
    desk.handOut(noted.id());
    assertTrue(found.of(card.id()).isEmpty());
    assertMissing(() -> desk.handOut(noted.id()));
  }

  @Test
  @Requirement("RIG-42")
  void onItsLastDayItIsKeptAndOnTheNextItMayGo() {
    asClerkOf("riga");
    var noted = desk.take(aCard("riga").number().text(), PLACE);
    assertFalse(noted.isOver(noted.keptUntil()));
    assertTrue(noted.isOver(noted.keptUntil().plusDays(1)));
    assertEquals(
        "care.found.kept", assertThrows(Refused.class, () -> desk.destroy(noted.id())).key());
  }

  @Test
  void theSameCardIsNotedOnce() {
    asClerkOf("riga");
    var number = aCard("riga").number().text();
    desk.take(number, PLACE);
    var refused = assertThrows(Refused.class, () -> desk.take(number, PLACE));
    assertEquals(Optional.of("number"), refused.field());
  }

  @Test
  void itsPlaceIsSaidInAtMost200Characters() {
    asClerkOf("riga");
    var card = aCard("riga");
    var number = card.number().text();
    for (var place : new String[] {null, " ", "x".repeat(201)}) {
      var refused = assertThrows(Refused.class, () -> desk.take(number, place));
      assertEquals(Optional.of("place"), refused.field());
    }
    assertTrue(found.of(card.id()).isEmpty());
    desk.take(number, "x".repeat(200));
  }

  @Test
  void otherOperatorsStaffNeitherNotesNorHandsOut() {
    asClerkOf("riga");
    var card = aCard("riga");
    var noted = desk.take(card.number().text(), PLACE);
    asClerkOf("ventspils");
    assertMissing(() -> desk.handOut(noted.id()));
    assertFalse(desk.isKeeping());
    var number = card.number().text();
    assertEquals(
        "medium.number.unknown", assertThrows(Refused.class, () -> desk.take(number, PLACE)).key());
  }

  private static void assertMissing(Runnable deed) {
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, deed::run).kind());
  }

  private Medium aCard(String operator) {
    var text = "F4" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return media.issue(Issue.anonymous(operator, MediumNumber.of(text), MediumKind.CARD, null));
  }

  private void asClerkOf(String operator) {
    var name = operator + "-clerk";
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of("CLERK"), operator));
  }
}

package org.citycabinet.ticketing.concession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.operator.Operators;
import org.citycabinet.ticketing.inspection.Inspecting;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Rides;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** A concession that a national register alone can give. */
class RegisterIT extends InContainer {
  private static final String CITY = "liepaja";
  private static final String PUPIL = "PUPIL";

  @Inject Applications applications;
  @Inject ConcessionDesk desk;
  @Inject Concessions concessions;
  @Inject Operators operators;
  @Inject Rides rides;
  @Inject Inspecting inspecting;
  @Inject Clock clock;

  @Test
  @Requirement("LIE-07")
  void whoAppliesIsToldThatTheSchoolPassesItOn() {
    inspecting.as("inese", "RESIDENT", null);
    var wish = new Wish(CITY, "Krista Paraudziņa", PUPIL, null);
    var refused =
        assertThrows(Refused.class, () -> applications.file(wish, "krista.jpg", new byte[0]));
    assertEquals("concession.category.by-register", refused.key());
    assertEquals(Optional.of("7"), refused.clause());
    assertEquals(List.of(), applications.categories(CITY));
  }

  @Test
  @Requirement("LIE-07")
  void theConcessionHoldsOnceTheOperatorHasReceivedTheRegistersWord() {
    var card = rides.issue(CITY, MediumKind.PERSONALISED_CARD);
    assertEquals(List.of(), held(card));
    inspecting.as("liepaja-clerk", "CLERK", CITY);
    desk.enter(card.number().text(), PUPIL, null);
    assertEquals(List.of(PUPIL), held(card).stream().map(Entitlement::category).toList());
    assertEquals(Word.REGISTER, held(card).get(0).word());
  }

  private List<Entitlement> held(Medium card) {
    var zone = operators.operator(CITY).zone();
    return concessions.on(card.id(), LocalDate.ofInstant(clock.instant(), zone));
  }
}

package org.citycabinet.ticketing.fare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class TicketChoiceTest {
  private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-01-06T08:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

  @Test
  @Requirement("RIG-17")
  void aMonthTicketGoesBeforeTheOthersEvenIfATripCostsMore() {
    var month = new Candidate<>("month", true, Money.euro("90.00"), 60, TUESDAY, SUMMER);
    assertEquals(
        Optional.of("month"),
        TicketChoice.LOWEST_COST_PER_TRIP.choose(List.of(trips("ten", "9.00", MONDAY), month)));
  }

  @Test
  @Requirement("RIG-17")
  void theTicketWhoseTripCostsLeastOnAverageIsTaken() {
    var five = new Candidate<>("five", false, Money.euro("5.00"), 5, MONDAY, SUMMER);
    assertEquals(
        Optional.of("ten"),
        TicketChoice.LOWEST_COST_PER_TRIP.choose(List.of(five, trips("ten", "9.99", TUESDAY))));
  }

  @Test
  @Requirement("RIG-17")
  void whereTripsCostTheSameTheOneBoughtEarlierIsTaken() {
    assertEquals(
        Optional.of("first"),
        TicketChoice.LOWEST_COST_PER_TRIP.choose(
            List.of(trips("second", "10.00", TUESDAY), trips("first", "10.00", MONDAY))));
  }

  @Test
  void otherwiseTheOneThatEndsFirstIsTaken() {
    var soon = new Candidate<>("soon", false, Money.euro("9.00"), 1, TUESDAY, TUESDAY);
    assertEquals(
        Optional.of("soon"),
        TicketChoice.EARLIEST_END.choose(List.of(trips("later", "1.00", MONDAY), soon)));
    assertEquals(Optional.empty(), TicketChoice.EARLIEST_END.choose(List.<Candidate<String>>of()));
  }

  private static Candidate<String> trips(String name, String price, Instant boughtAt) {
    return new Candidate<>(name, false, Money.euro(price), 10, boughtAt, SUMMER);
  }
}

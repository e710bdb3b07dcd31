package org.citycabinet.ticketing.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class LoadReturnTest {
  private static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  @Requirement("SIA-12")
  void aTicketThatIsGivenBackLeavesTheListsAndIsNotWrittenToTheCard() {
    var load = ticket();
    load.withdraw(SENT);
    assertEquals(LoadState.RETURNED, load.state(SENT));
    assertThrows(Refused.class, () -> load.collect(SENT));
  }

  @Test
  @Requirement("SIA-12")
  void whatTheCardHoldsIsNotTakenOffTheLists() {
    var load = ticket();
    load.collect(SENT);
    assertThrows(Refused.class, () -> load.withdraw(SENT));
  }

  private static Load ticket() {
    var content =
        new Load.Content("town", UUID.randomUUID(), UUID.randomUUID(), null, UUID.randomUUID());
    return new Load(UUID.randomUUID(), content).send(SENT, Duration.ofDays(3));
  }
}

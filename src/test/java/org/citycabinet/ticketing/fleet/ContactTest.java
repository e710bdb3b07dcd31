package org.citycabinet.ticketing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.fleet.HeldVersion.Said;
import org.citycabinet.ticketing.wire.KeyKind;
import org.junit.jupiter.api.Test;

/** Of what a device lets us know the newest word counts. */
class ContactTest {
  private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant SECOND = FIRST.plusSeconds(1);
  private static final Said SAID = new Said(FIRST, "TRUNCATED");

  @Test
  void whatOnlyOneOfThemTellsIsKept() {
    var status = new DeviceStatus("validator 1", 3, 10, null, SECOND);
    var both = holding(7, FIRST, SAID).and(new Contact(SECOND, null, null, status));
    assertEquals(new Contact(SECOND, new HeldVersion(7, null, FIRST, SAID), null, status), both);
  }

  @Test
  void whatWasSaidOfAListOutlivesAQuestionForTheSame() {
    var both = holding(7, FIRST, SAID).and(holding(7, SECOND, null));
    assertEquals(new HeldVersion(7, null, SECOND, SAID), both.list());
  }

  @Test
  void itDoesNotOutliveAnotherList() {
    assertEquals(8, holding(7, FIRST, SAID).and(holding(8, SECOND, null)).list().version());
    assertEquals(
        new HeldVersion(6, null, SECOND, null),
        holding(7, FIRST, SAID).and(holding(6, SECOND, null)).list());
  }

  @Test
  void theKindOfListIsThatOfTheLastRequest() {
    var asked = new HeldVersion(7, KeyKind.UID, FIRST, null);
    var told = new HeldVersion(8, null, SECOND, null);
    assertEquals(new HeldVersion(8, KeyKind.UID, SECOND, null), told.after(asked));
    var other = new HeldVersion(8, KeyKind.SERIAL, SECOND, null);
    assertEquals(other, other.after(asked));
  }

  @Test
  void whoAsksForAWholeListHoldsItsOldOneOfThatKindStill() {
    var held = new HeldVersion(7, KeyKind.UID, FIRST, SAID);
    var again = new HeldVersion(0, KeyKind.UID, SECOND, null);
    assertEquals(new HeldVersion(7, KeyKind.UID, SECOND, SAID), again.after(held));
    var other = new HeldVersion(0, KeyKind.SERIAL, SECOND, null);
    assertEquals(other, other.after(held), "it goes over to the other kind");
  }

  @Test
  void whatWasDecidedByAnOldListIsNotForgottenForANewerWord() {
    var degraded = new Degraded(ListAge.DUE, FIRST, FIRST, 2, 1);
    var old = new Contact(FIRST, null, null, status(degraded, FIRST));
    var both = old.and(new Contact(SECOND, null, null, status(null, SECOND)));
    assertEquals(status(degraded, SECOND), both.status());
  }

  private static DeviceStatus status(Degraded degraded, Instant at) {
    return new DeviceStatus("validator 1", 3, 10, degraded, at);
  }

  private static Contact holding(long version, Instant at, Said said) {
    return new Contact(at, new HeldVersion(version, null, at, said), null, null);
  }
}

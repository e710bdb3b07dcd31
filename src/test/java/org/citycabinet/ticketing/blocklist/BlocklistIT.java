package org.citycabinet.ticketing.blocklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.wire.HeldList;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What is blocked is in the list that is served next. */
class BlocklistIT extends InContainer {
  private static final String OPERATOR = "riga";

  @Inject Blocklists blocklists;
  @Inject Media media;
  @Inject SigningKeys keys;
  @Inject Clock clock;

  @Test
  @Requirement({"RIG-40", "VEN-27"})
  void aBlockIsInTheListThatIsServedNext() {
    var card = issue();
    var before = blocklists.current(OPERATOR);
    assertFalse(before.listed().contains(card.issueSerial()));
    media.block(card.id(), BlockReason.LOST);
    var after = blocklists.current(OPERATOR);
    assertTrue(after.listed().contains(card.issueSerial()));
    assertTrue(after.head().version() > before.head().version());
  }

  @Test
  void anUnblockIsARemovalInANewerVersion() {
    var card = issue();
    media.block(card.id(), BlockReason.FRAUD);
    var blocked = blocklists.current(OPERATOR);
    media.unblock(card.id(), BlockReason.FRAUD);
    var lifted = blocklists.current(OPERATOR);
    assertFalse(lifted.listed().contains(card.issueSerial()));
    assertTrue(lifted.head().version() > blocked.head().version());
    var change = blocklists.since(lifted, blocked.head().version()).orElseThrow();
    assertTrue(change.removed().contains(card.issueSerial()));
  }

  @Test
  void whereNothingChangedTheVersionStays() {
    var version = blocklists.current(OPERATOR).head().version();
    issue();
    assertEquals(version, blocklists.current(OPERATOR).head().version());
  }

  @Test
  void aDeltaLeadsADeviceToTheServersList() {
    var held = new HeldList(OPERATOR, KeyKind.SERIAL, keys.trusted());
    var first = blocklists.current(OPERATOR);
    assertEquals(Optional.empty(), held.offer(first.full(), clock.instant()));
    var card = issue();
    media.block(card.id(), BlockReason.STOLEN);
    var second = blocklists.current(OPERATOR);
    var change = blocklists.since(second, held.version()).orElseThrow();
    assertEquals(Optional.empty(), held.offer(second.delta(change), clock.instant()));
    assertTrue(held.lists(card.issueSerial()));
    assertEquals(second.listed().size(), held.size());
  }

  @Test
  void aBaseThatThereNeverWasIsGone() {
    var list = blocklists.current(OPERATOR);
    assertEquals(Optional.empty(), blocklists.since(list, list.head().version()));
    var refused =
        assertThrows(Refused.class, () -> blocklists.since(list, list.head().version() + 1));
    assertEquals(Refused.Kind.GONE, refused.kind());
  }

  @Test
  void anOlderVersionCanStillBeMade() {
    var before = blocklists.current(OPERATOR);
    media.block(issue().id(), BlockReason.LOST);
    blocklists.current(OPERATOR);
    assertEquals(before.listed(), blocklists.at(before.head()).listed());
  }

  @Test
  void itIsKnownInWhichVersionAMediumCameOnTheList() {
    var card = issue();
    assertEquals(Optional.empty(), blocklists.listedIn(OPERATOR, card.issueSerial()));
    media.block(card.id(), BlockReason.LOST);
    long version = blocklists.listedIn(OPERATOR, card.issueSerial()).orElseThrow();
    assertEquals(version, blocklists.newest(OPERATOR));
    media.block(issue().id(), BlockReason.LOST);
    assertTrue(blocklists.newest(OPERATOR) > version);
    assertEquals(version, blocklists.listedIn(OPERATOR, card.issueSerial()).orElseThrow());
    assertTrue(blocklists.followed(OPERATOR, List.of(version)).containsKey(version));
    var newest = blocklists.newest(OPERATOR);
    assertEquals(Map.of(), blocklists.followed(OPERATOR, List.of(newest)));
  }

  private Medium issue() {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("T1" + random);
    return media.issue(Issue.anonymous(OPERATOR, number, MediumKind.CARD, null));
  }
}

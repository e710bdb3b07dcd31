package org.citycabinet.ticketing.blocklist;

import static org.citycabinet.Await.await;
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
import java.util.stream.Stream;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.MassBlocks;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.wire.HeldList;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.SerialSet;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What is blocked is in the list that is served next. */
class BlocklistIT extends InContainer {
  private static final String OPERATOR = "riga";

  @Inject Blocklists blocklists;
  @Inject Publisher publisher;
  @Inject Media media;
  @Inject MassBlocks blocks;
  @Inject SigningKeys keys;
  @Inject Clock clock;

  @Inject Database database;

  @Test
  @Requirement("VEN-27")
  void aBlockIsInTheListThatIsServedNext() {
    var card = issue();
    var before = blocklists.current(OPERATOR);
    assertFalse(serials(before).contains(card.issueSerial()));
    media.block(card.id(), BlockReason.LOST);
    var after = blocklists.current(OPERATOR);
    assertTrue(serials(after).contains(card.issueSerial()));
    assertTrue(after.head().version() > before.head().version());
  }

  @Test
  void whatAJobBlocksAtOnceIsInTheListThatIsServedNext() {
    var lost = issue();
    media.block(lost.id(), BlockReason.LOST);
    var others = List.of(issue(), issue());
    var before = blocklists.current(OPERATOR);
    var all = Stream.concat(Stream.of(lost), others.stream()).map(Medium::id).toList();
    blocks.block(OPERATOR, all, BlockReason.EXPIRED);
    blocks.block(OPERATOR, all, BlockReason.EXPIRED);
    var after = blocklists.current(OPERATOR);
    others.forEach(card -> assertTrue(serials(after).contains(card.issueSerial())));
    assertEquals(serials(before).size() + 2, serials(after).size());
    assertEquals(Optional.of(BlockReason.LOST), media.get(lost.id()).blockReason());
    assertEquals(2, media.get(lost.id()).blocks().size());
  }

  @Test
  void aCardThatTheFirstStartBlockedIsInTheListToo() {
    var card = media.find("riga", new MediumNumber("RS10005004")).orElseThrow();
    assertTrue(card.isBlocked());
    assertTrue(serials(blocklists.current(OPERATOR)).contains(card.issueSerial()));
  }

  @Test
  void whatThisNodeCommitsIsInWhatDevicesGetNext() {
    var card = issue();
    blocklists.recent(OPERATOR, 0);
    media.block(card.id(), BlockReason.FRAUD);
    assertTrue(serials(blocklists.recent(OPERATOR, 0)).contains(card.issueSerial()));
    media.unblock(card.id(), BlockReason.FRAUD);
    assertFalse(serials(blocklists.recent(OPERATOR, 0)).contains(card.issueSerial()));
  }

  @Test
  void aVersionOfAnotherNodeIsServedSoonAndAtOnceToWhoKnowsOfIt() throws Exception {
    long before = blocklists.recent(OPERATOR, 0).head().version();
    long first = madeElsewhere();
    assertTrue(first > before);
    assertTrue(blocklists.recent(OPERATOR, first).head().version() >= first);
    long second = madeElsewhere();
    blocklists.mustBeMade("version", OPERATOR, second);
    long third = madeElsewhere();
    await(() -> blocklists.recent(OPERATOR, 0).head().version() >= third);
  }

  /** Another node asks for a list that has changed there. */
  private long madeElsewhere() {
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into blocklist_turn (operator, issue_serial, listed) values (?, ?, true)",
          OPERATOR,
          issue().issueSerial());
    }
    return publisher.advance(OPERATOR).version();
  }

  @Test
  void anUnblockIsARemovalInANewerVersion() {
    var card = issue();
    media.block(card.id(), BlockReason.FRAUD);
    var blocked = blocklists.current(OPERATOR);
    media.unblock(card.id(), BlockReason.FRAUD);
    var lifted = blocklists.current(OPERATOR);
    assertFalse(serials(lifted).contains(card.issueSerial()));
    assertTrue(lifted.head().version() > blocked.head().version());
    var change = blocklists.since(lifted, blocked.head().version()).orElseThrow();
    assertTrue(change.removed().by(KeyKind.SERIAL).contains(card.issueSerial()));
  }

  @Test
  void whereNothingChangedTheVersionStays() {
    var version = blocklists.current(OPERATOR).head().version();
    issue();
    assertEquals(version, blocklists.current(OPERATOR).head().version());
  }

  @Test
  void aDeltaLeadsADeviceToTheServersList() {
    var held = new HeldList(OPERATOR, KeyKind.SERIAL, keys.trusted().values());
    var first = blocklists.current(OPERATOR);
    assertEquals(Optional.empty(), held.offer(first.by(KeyKind.SERIAL).full(), clock.instant()));
    var card = issue();
    media.block(card.id(), BlockReason.STOLEN);
    var second = blocklists.current(OPERATOR);
    var change = blocklists.since(second, held.version()).orElseThrow();
    assertEquals(Optional.empty(), held.offer(change.signed(KeyKind.SERIAL), clock.instant()));
    assertTrue(held.lists(card.issueSerial()));
    assertEquals(serials(second).size(), held.size());
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
    assertEquals(serials(before), serials(blocklists.at(before.head())));
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

  private static SerialSet serials(Served list) {
    return list.listed().by(KeyKind.SERIAL);
  }

  private Medium issue() {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("T1" + random);
    return media.issue(Issue.anonymous(OPERATOR, number, MediumKind.CARD, null));
  }
}

package org.citycabinet.ticketing.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fleet.Contacts;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.quarantine.CaseKind;
import org.citycabinet.ticketing.quarantine.TapCase;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wire.EventType;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.ticketing.wire.TapResult;
import org.citycabinet.words.Refused;

/**
 * Takes what a device uploads. Each medium's taps are one transaction: what was stored before a
 * crash is found by its name and number when the batch comes again.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class TapBatches {
  @Inject TapGroups groups;
  @Inject TapStore store;
  @Inject Sequences sequences;
  @Inject Contacts contacts;
  @Inject Media media;
  @Inject CurrentUser user;
  @Inject Clock clock;

  /** Numbers that have not come. */
  public record Gap(long from, long to) {}

  /**
   * The answer to a batch.
   *
   * @param clockSkewMs by how much our time is ahead of the device's
   * @param nextExpectedSeq the least number that has not come
   * @param gaps the numbers that have not come below the greatest that has
   */
  public record Answer(
      String batchId,
      Instant receivedAt,
      long clockSkewMs,
      long nextExpectedSeq,
      List<Gap> gaps,
      List<TapAnswer> results) {}

  /**
   * Takes a batch.
   *
   * @throws Refused where it is being processed already, or was another one before
   */
  @RolesAllowed("DEVICE")
  Answer take(TapBatch batch) {
    var receivedAt = clock.instant();
    var sender = new Sender(user.accountId(), user.operator());
    sequences.begin(sender.device(), batch);
    var results = process(sender, batch.taps());
    var state = sequences.end(sender, batch);
    return new Answer(
        batch.batchId(),
        receivedAt,
        contacts.compare(sender.device(), batch.sentAt()),
        state.nextExpected(),
        state.gaps(),
        results);
  }

  private List<TapAnswer> process(Sender sender, List<JsonObject> sent) {
    Map<JsonObject, TapAnswer> refused = new HashMap<>();
    Map<JsonObject, Tap> read = new LinkedHashMap<>();
    for (var each : sent) {
      try {
        read.put(each, new TapForm(each).read(true));
      } catch (Refused e) {
        refused.put(each, sequences.refuse(sender, each, e));
      }
    }
    var before = new Known(store.find(sender.device(), read.values()));
    var fresh = new LinkedHashMap<String, Tap>();
    read.values().stream()
        .filter(tap -> before.find(tap).isEmpty())
        .forEach(tap -> fresh.putIfAbsent(tap.localEventId(), tap));
    storeAll(sender, withoutSameNumber(fresh.values()));
    var after = new Known(store.find(sender.device(), read.values()));
    sequences.keep(doubted(sender, read, after));
    var answered = new ArrayList<Tap>();
    return sent.stream()
        .map(
            each ->
                refused.containsKey(each)
                    ? refused.get(each)
                    : answer(read.get(each), before, after, answered))
        .toList();
  }

  /**
   * What a person has to look at. A batch that comes again after a crash keeps what the first could
   * not.
   */
  private List<TapCase> doubted(Sender sender, Map<JsonObject, Tap> read, Known stored) {
    return read.entrySet().stream()
        .flatMap(
            each -> {
              var tap = each.getValue();
              var recorded = stored.find(tap).orElseThrow();
              return kind(tap, recorded)
                  .map(kind -> doubted(sender, each.getKey(), tap, recorded, kind))
                  .stream();
            })
        .toList();
  }

  private static Optional<CaseKind> kind(Tap tap, Recorded recorded) {
    return recorded.sha256().equals(tap.sha256())
        ? Optional.ofNullable(recorded.reason()).map(CaseKind::valueOf)
        : Optional.of(CaseKind.CONFLICT);
  }

  private TapCase doubted(
      Sender sender, JsonObject body, Tap tap, Recorded recorded, CaseKind kind) {
    return new TapCase(
        Ids.next(),
        sender.operator(),
        sender.device(),
        tap.deviceSeq(),
        kind,
        kind.name(),
        body.toString(),
        tap.sha256(),
        kind == CaseKind.CONFLICT ? null : recorded.id(),
        clock.instant(),
        null);
  }

  /** Of two new events with one number only the first is stored; the other is a conflict. */
  private static List<Tap> withoutSameNumber(Iterable<Tap> taps) {
    Map<Long, Tap> byNumber = new LinkedHashMap<>();
    taps.forEach(tap -> byNumber.putIfAbsent(tap.deviceSeq(), tap));
    return List.copyOf(byNumber.values());
  }

  private TapAnswer answer(Tap tap, Known before, Known after, List<Tap> answered) {
    var known = before.find(tap);
    var recorded = after.find(tap).orElseThrow();
    if (!recorded.sha256().equals(tap.sha256())) {
      return TapAnswer.stored(recorded, TapResult.CONFLICT, "CONFLICT").named(tap);
    }
    var repeated = known.isPresent() || answered.contains(tap);
    answered.add(tap);
    if (repeated) {
      return TapAnswer.stored(recorded, TapResult.DUPLICATE, null);
    }
    return recorded.reason() == null
        ? TapAnswer.stored(recorded, TapResult.ACCEPTED, null)
        : TapAnswer.stored(recorded, TapResult.QUARANTINED, recorded.reason());
  }

  /** Drivers' turns come first: they part the trips of everybody in the vehicle. */
  private void storeAll(Sender sender, List<Tap> taps) {
    taps.stream()
        .filter(tap -> tap.eventType() == EventType.DIRECTION_CHANGE)
        .forEach(turn -> groups.store(sender, turn, null));
    var rest = taps.stream().filter(tap -> tap.eventType() != EventType.DIRECTION_CHANGE).toList();
    var known = media(sender.operator(), rest);
    rest.stream()
        .filter(tap -> !known.containsKey(tap.mediumNumber()))
        .forEach(tap -> groups.store(sender, tap, "UNKNOWN_MEDIUM"));
    var ofMedia = rest.stream().filter(tap -> known.containsKey(tap.mediumNumber())).toList();
    TapGroups.byMedium(ofMedia, known).forEach((id, theirs) -> groups.store(sender, id, theirs));
  }

  private Map<String, UUID> media(String operator, List<Tap> taps) {
    Map<String, UUID> known = new HashMap<>();
    for (var tap : taps) {
      if (!known.containsKey(tap.mediumNumber())) {
        medium(operator, tap.mediumNumber())
            .ifPresent(medium -> known.put(tap.mediumNumber(), medium.id()));
      }
    }
    return known;
  }

  /** What is no number of a medium at all is one that we do not know. */
  private Optional<Medium> medium(String operator, String number) {
    try {
      return media.find(operator, MediumNumber.of(number));
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}

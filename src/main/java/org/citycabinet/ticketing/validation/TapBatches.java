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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.database.Causes;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fleet.Contacts;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.medium.MediumNumbers;
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
  @Inject Turns turns;
  @Inject Sequences sequences;
  @Inject Contacts contacts;
  @Inject MediumNumbers media;
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
    var results = processed(sender, batch.taps());
    var state = sequences.end(sender, batch);
    return new Answer(
        batch.batchId(),
        receivedAt,
        contacts.compare(sender.device(), batch.sentAt()),
        state.nextExpected(),
        state.gaps(),
        results);
  }

  /**
   * Of taps that come in two batches at once the one finds what the other has stored; each time it
   * meets another of them, fewer are left.
   */
  private List<TapAnswer> processed(Sender sender, List<JsonObject> sent) {
    for (int attempt = 1; attempt < sent.size(); attempt++) {
      try {
        return process(sender, sent);
      } catch (RuntimeException e) {
        if (!Causes.isTwin(e)) {
          throw e;
        }
      }
    }
    return process(sender, sent);
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
    rateAgain(sender, read.values(), after);
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

  /** Also a turn that came before: of a crash in between nobody would know. */
  private void rateAgain(Sender sender, Collection<Tap> taps, Known stored) {
    for (var tap : taps) {
      var recorded = stored.find(tap).orElseThrow();
      if (tap.eventType() == EventType.DIRECTION_CHANGE && recorded.reason() == null) {
        turns.told(sender.operator(), recorded.id(), tap);
      }
    }
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

  /** The media of the numbers as the device sent them. */
  private Map<String, UUID> media(String operator, List<Tap> taps) {
    Map<String, MediumNumber> numbers = new HashMap<>();
    taps.forEach(
        tap ->
            number(tap.mediumNumber()).ifPresent(found -> numbers.put(tap.mediumNumber(), found)));
    var known = media.ids(operator, Set.copyOf(numbers.values()));
    numbers.values().retainAll(known.keySet());
    return numbers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, sent -> known.get(sent.getValue())));
  }

  /** What is no number of a medium at all is one that we do not know. */
  private static Optional<MediumNumber> number(String sent) {
    try {
      return Optional.of(MediumNumber.of(sent));
    } catch (Refused e) {
      return Optional.empty();
    }
  }
}

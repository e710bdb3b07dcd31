package org.citycabinet.ticketing.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Retried;
import org.citycabinet.database.Sql;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.RealTime;
import org.citycabinet.ticketing.quarantine.CaseKind;
import org.citycabinet.ticketing.quarantine.Gaps;
import org.citycabinet.ticketing.quarantine.Gaps.Gap;
import org.citycabinet.ticketing.quarantine.TapCase;
import org.citycabinet.ticketing.quarantine.TapCases;
import org.citycabinet.ticketing.validation.TapGroups.Sender;
import org.citycabinet.ticketing.wire.EventResult;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.ticketing.wire.TapResult;
import org.citycabinet.words.Refused;

/** What a device has sent so far: its batches, its numbers, and what could not be read. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
@Retried
class Sequences {
  /** A batch that has not ended by then was lost with its node: it may come again. */
  private static final Duration LOST = Duration.ofMinutes(2);

  private static final int LOOK_AHEAD = 5_000;
  private static final int MOST_GAPS = 100;

  @Inject Database database;

  @Inject TapCases cases;
  @Inject Gaps gaps;
  @Inject Clock clock;
  @Inject @RealTime Clock realTime;

  private record Begun(String sha256, Instant begunAt, Instant endedAt) {}

  /**
   * What is known of a device's numbers.
   *
   * @param complete up to this one all have come
   * @param used up to this one the device says that it has used them
   */
  record Reached(long complete, long used) {
    Reached using(long number) {
      return new Reached(complete, Math.max(used, number));
    }
  }

  /** How far a device's numbers have come. */
  record State(long nextExpected, List<TapBatches.Gap> gaps) {}

  /**
   * Notes that a batch is being processed.
   *
   * @throws Refused where it already is, or where its name was another batch's
   */
  void begin(UUID device, TapBatch batch) {
    try (var sql = Sql.on(database)) {
      var isNew =
          sql.update(
              "insert ignore into tap_batch (device_id, batch_id, sha256, begun_at)"
                  + " values (?, ?, ?, ?)",
              device,
              batch.batchId(),
              batch.sha256(),
              realTime.instant());
      if (isNew == 0) {
        again(sql, device, batch);
      }
    }
  }

  private void again(Sql sql, UUID device, TapBatch batch) {
    var begun =
        sql.first(
                "select sha256, begun_at, ended_at from tap_batch"
                    + " where device_id = ? and batch_id = ? for update",
                row ->
                    new Begun(
                        row.getString("sha256"),
                        Sql.instant(row, "begun_at"),
                        Sql.instant(row, "ended_at")),
                device,
                batch.batchId())
            .orElseThrow();
    if (!begun.sha256().equals(batch.sha256())) {
      throw Refused.mismatch("validation.batch.mismatch");
    }
    if (begun.endedAt() == null && realTime.instant().isBefore(begun.begunAt().plus(LOST))) {
      throw Refused.rule("validation.batch.inProgress");
    }
    sql.update(
        "update tap_batch set begun_at = ?, ended_at = null where device_id = ? and batch_id = ?",
        realTime.instant(),
        device,
        batch.batchId());
  }

  /** Notes that a batch is processed, and how far the device's numbers have come with it. */
  State end(Sender sender, TapBatch batch) {
    UUID device = sender.device();
    try (var sql = Sql.on(database)) {
      sql.update(
          "update tap_batch set ended_at = ? where device_id = ? and batch_id = ?",
          realTime.instant(),
          device,
          batch.batchId());
      sql.update("insert ignore into tap_sequence (device_id) values (?)", device);
      var before =
          sql.first(
                  "select complete_to, used_to from tap_sequence where device_id = ? for update",
                  row -> new Reached(row.getLong("complete_to"), row.getLong("used_to")),
                  device)
              .orElseThrow();
      var reached = before.using(batch.lastNumber());
      var state = state(reached, beyond(sql, device, reached.complete()));
      sql.update(
          "update tap_sequence set complete_to = ?, used_to = ? where device_id = ?",
          state.nextExpected() - 1,
          reached.used(),
          device);
      gaps.note(sender.operator(), device, missing(device, state.gaps()));
      return state;
    }
  }

  private List<Gap> missing(UUID device, List<TapBatches.Gap> found) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return found.stream().map(gap -> new Gap(device, gap.from(), gap.to(), now, null)).toList();
  }

  private static List<Long> beyond(Sql sql, UUID device, long complete) {
    return sql.list(
        "select device_seq from tap where device_id = ? and device_seq > ?"
            + " union select device_seq from tap_case where device_id = ?"
            + " and kind = 'UNREADABLE' and device_seq > ?"
            + " order by 1 limit ?",
        row -> row.getLong(1),
        device,
        complete,
        device,
        complete,
        LOOK_AHEAD);
  }

  /** Of numbers beyond those looked at nothing is known, so that none of them is missing. */
  static State state(Reached reached, List<Long> beyond) {
    var gaps = new ArrayList<TapBatches.Gap>();
    var next = reached.complete() + 1;
    for (var number : beyond) {
      if (number > next && gaps.size() < MOST_GAPS) {
        gaps.add(new TapBatches.Gap(next, number - 1));
      }
      next = number + 1;
    }
    if (reached.used() >= next && beyond.size() < LOOK_AHEAD && gaps.size() < MOST_GAPS) {
      gaps.add(new TapBatches.Gap(next, reached.used()));
    }
    return new State(gaps.isEmpty() ? next : gaps.get(0).from(), gaps);
  }

  /** Keeps a tap that could not be read for a person; its number, if it has one, is used up. */
  TapAnswer refuse(Sender sender, JsonObject body, Refused why) {
    var number = number(body);
    var name = body.get("localEventId") instanceof JsonString text ? text.getString() : null;
    cases.keep(List.of(unreadable(sender, body, why)));
    return new TapAnswer(
        name,
        number > 0 ? Long.valueOf(number) : null,
        TapResult.REJECTED,
        why.key(),
        why.field().orElse(null),
        null,
        null);
  }

  /** The number of a tap that could not be read; 0 where it has none that is one. */
  static long number(JsonObject body) {
    try {
      return new TapForm(body).number("deviceSeq", 1, Long.MAX_VALUE);
    } catch (Refused e) {
      return 0;
    }
  }

  private TapCase unreadable(Sender sender, JsonObject body, Refused why) {
    var number = number(body);
    var text = body.toString();
    return new TapCase(
        Ids.next(),
        sender.operator(),
        sender.device(),
        number > 0 ? Long.valueOf(number) : null,
        CaseKind.UNREADABLE,
        why.getMessage(),
        text,
        TapBatch.sha256(text.getBytes(StandardCharsets.UTF_8)),
        null,
        clock.instant(),
        null);
  }

  /** Keeps taps that were stored in doubt, or contradict others. */
  void keep(List<TapCase> doubted) {
    if (!doubted.isEmpty()) {
      cases.keep(doubted);
    }
  }

  /**
   * Keeps an event that was asked about under the name or number of another. Who takes it up says
   * that the trip was made.
   */
  void contradict(UUID device, String operator, Tap tap, JsonObject body) {
    keep(
        List.of(
            new TapCase(
                Ids.next(),
                operator,
                device,
                tap.deviceSeq(),
                CaseKind.CONFLICT,
                CaseKind.CONFLICT.name(),
                Json.createObjectBuilder(body)
                    .add("eventResult", EventResult.SUCCESS.code())
                    .build()
                    .toString(),
                tap.sha256(),
                null,
                clock.instant(),
                null)));
  }
}

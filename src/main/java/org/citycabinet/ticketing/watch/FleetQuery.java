package org.citycabinet.ticketing.watch;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which devices are asked for, and in which order.
 *
 * @param words that they must contain; empty for all
 * @param which of them
 * @param below only those that hold an older blocklist than this version; 0 for all
 * @param sort their order
 */
record FleetQuery(String words, Which which, long below, Sort sort) {
  private static final int LONGEST = 80;

  /** A part of the fleet. */
  enum Which {
    /** Those in use. */
    IN_USE,
    /** Those in use that somebody should look after. */
    ALARMS,
    /** Those in use whose blocklist is not the newest. */
    LAGGING,
    /** Those out of use. */
    OUT
  }

  /** An order. */
  enum Sort {
    /** By vehicle. */
    VEHICLE,
    /** Those first of which nothing was heard for longest. */
    SEEN,
    /** Those first whose list is oldest. */
    BEHIND,
    /** Those first with the gravest alarms. */
    ALARMS
  }

  /** What an address asks for; what cannot be understood of it asks for nothing special. */
  static FleetQuery of(String words, String which, String below, String sort) {
    var plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
    return new FleetQuery(
        plain.substring(0, Math.min(plain.length(), LONGEST)),
        word(which, Which.values()),
        below != null && below.matches("[0-9]{1,18}") ? Long.parseLong(below) : 0,
        word(sort, Sort.values()));
  }

  private static <E extends Enum<E>> E word(String text, E[] words) {
    return Arrays.stream(words)
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElse(words[0]);
  }

  /** Those that are asked for. */
  List<FleetRow> select(List<FleetRow> all) {
    return all.stream()
        .filter(this::covers)
        .filter(row -> below == 0 || row.device().getBlocklistVersion() < below)
        .filter(row -> words.isEmpty() || row.matches(words))
        .sorted(
            order()
                .thenComparing(row -> row.device().getVehicleId())
                .thenComparing(row -> row.device().getId()))
        .toList();
  }

  private Comparator<FleetRow> order() {
    return switch (sort) {
      case VEHICLE -> Comparator.comparing(row -> 0);
      case SEEN -> Comparator.comparing(row -> row.device().getSeenAt().orElse(Instant.MIN));
      case BEHIND -> Comparator.comparing(FleetRow::behind).reversed();
      case ALARMS ->
          Comparator.comparing(
              FleetRow::gravest, Comparator.nullsLast(Comparator.<Alarm>naturalOrder()));
    };
  }

  private boolean covers(FleetRow row) {
    boolean isInUse = !row.device().isDisabled();
    return switch (which) {
      case IN_USE -> isInUse;
      case ALARMS -> isInUse && row.isAlarmed();
      case LAGGING -> isInUse && row.behind() > 0;
      case OUT -> !isInUse;
    };
  }
}

package org.citycabinet.ticketing.watch;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.ticketing.watch.FleetRow.State;

/**
 * Which devices are asked for, and in which order.
 *
 * @param words that they must contain; empty for all
 * @param which of them
 * @param below only devices that hold an older blocklist than this version; 0 for all
 * @param chips the same of devices that read chips, where that is another version; 0 where not
 * @param sort their order
 */
record FleetQuery(String words, Which which, long below, long chips, Sort sort) {
  private static final int LONGEST = 80;
  private static final UUID NOBODY = new UUID(0, 0);

  /** A part of the fleet. */
  enum Which {
    /** Those in use, and vehicles in use without one. */
    IN_USE,
    /** Those in use that somebody should look after. */
    ALARMS,
    /** Those in use whose blocklist is not the newest. */
    LAGGING,
    /** Those in use that know media by their chips alone. */
    CHIPS,
    /** Vehicles in use without a device in use. */
    NO_DEVICE,
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
  static FleetQuery of(String words, String which, String below, String chips, String sort) {
    var plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
    return new FleetQuery(
        plain.substring(0, Math.min(plain.length(), LONGEST)),
        word(which, Which.values()),
        version(below),
        version(chips),
        word(sort, Sort.values()));
  }

  private static long version(String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
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
        .filter(row -> below == 0 || lags(row))
        .filter(row -> words.isEmpty() || row.matches(words))
        .sorted(
            order()
                .thenComparing(FleetRow::name)
                .thenComparing(row -> row.device() == null ? NOBODY : row.device().getId()))
        .toList();
  }

  private boolean lags(FleetRow row) {
    if (row.device() == null) {
      return false;
    }
    long wanted = chips > 0 && row.device().readsChips() ? chips : below;
    return row.device().getBlocklistVersion() < wanted;
  }

  private Comparator<FleetRow> order() {
    return switch (sort) {
      case VEHICLE -> Comparator.comparing(row -> 0);
      case SEEN -> Comparator.comparing(FleetQuery::seen);
      case BEHIND -> Comparator.comparing(FleetRow::behind).reversed();
      case ALARMS ->
          Comparator.comparing(
              FleetRow::gravest, Comparator.nullsLast(Comparator.<Alarm>naturalOrder()));
    };
  }

  /** A device of which nothing was ever heard is worse than one that is not there. */
  private static Instant seen(FleetRow row) {
    return row.device() == null ? Instant.MAX : row.device().getSeenAt().orElse(Instant.MIN);
  }

  private boolean covers(FleetRow row) {
    boolean isInUse = row.state() == State.IN_USE;
    return switch (which) {
      case IN_USE -> row.state() != State.OUT;
      case ALARMS -> isInUse && row.isAlarmed();
      case LAGGING -> isInUse && row.behind() > 0;
      case CHIPS -> row.readsChips();
      case NO_DEVICE -> row.state() == State.NO_DEVICE;
      case OUT -> row.state() == State.OUT;
    };
  }
}

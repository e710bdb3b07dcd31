package org.citycabinet.ticketing.blocklist;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.SerialSet;

/** Media by their serials, and those of them whose chips are known by these; never changed. */
final class Listed {
  private final SerialSet serials;

  /** The numbers of chips by their keys. */
  private final SortedMap<Long, String> chips;

  private final SerialSet chipKeys;

  private Listed(SerialSet serials, SortedMap<Long, String> chips) {
    this.serials = serials;
    this.chips = chips;
    this.chipKeys = SerialSet.of(chips.keySet().stream().mapToLong(Long::longValue));
  }

  static Listed of(Stream<Key> keys) {
    var all = new Builder();
    keys.forEach(key -> all.add(key.serial(), key.chip()));
    return all.build();
  }

  /** Gathers what is listed without an object for each medium: there may be very many. */
  static final class Builder {
    private final LongStream.Builder serials = LongStream.builder();
    private final SortedMap<Long, String> chips = new TreeMap<>();

    /** The same as a {@link Key}. */
    void add(long serial, String chip) {
      if (chip.isEmpty()) {
        serials.add(serial);
      } else {
        chips.put(new ChipUid(chip).key(), chip);
      }
    }

    /** All of them; nothing may be added any more. */
    Listed build() {
      return new Listed(SerialSet.of(serials.build()), chips);
    }
  }

  Listed with(Listed more) {
    var all = new TreeMap<>(chips);
    all.putAll(more.chips);
    return new Listed(serials.with(more.serials), all);
  }

  Listed without(Listed some) {
    var rest = new TreeMap<>(chips);
    rest.keySet().removeAll(some.chips.keySet());
    return new Listed(serials.without(some.serials), rest);
  }

  /** By what the binary form names them. */
  SerialSet by(KeyKind kind) {
    return kind == KeyKind.UID ? chipKeys : serials;
  }

  Map<Long, String> chips() {
    return chips;
  }
}

package org.citycabinet.utility.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.citycabinet.files.Csv;
import org.citycabinet.utility.premises.Residents.Known;

/**
 * A list of contract numbers and addresses as a person writes it, a line each. The town may be left
 * out; a house stands for all dwellings in it; the dash before the apartment may be any, or a
 * blank. Of a line with several cells only the first is read.
 */
final class AddressList {
  private static final Pattern CELL_END = Pattern.compile("[;\\t]");
  private final Map<String, UUID> numbers = new HashMap<>();
  private final Map<String, Map<String, Set<UUID>>> places = new HashMap<>();

  /** Why a line leads nowhere. */
  enum Fault {
    /** No contract in force and no address reads so. */
    UNKNOWN,
    /** Several towns have such an address. */
    AMBIGUOUS,
    /** The same stands on an earlier line. */
    TWICE
  }

  /**
   * A line that leads nowhere.
   *
   * @param line its number, from 1 on
   * @param words what it says
   * @param fault why
   */
  public record Lost(int line, String words, Fault fault) {}

  /**
   * What was found of a list.
   *
   * @param contracts the keys of the contracts
   * @param lost the lines that lead nowhere
   */
  record Found(Set<UUID> contracts, List<Lost> lost) {}

  AddressList(Collection<Known> all) {
    all.forEach(this::add);
  }

  private void add(Known known) {
    numbers.put(key(known.number()), known.contract());
    var house = known.street() + " " + known.house();
    add(house, known);
    if (!known.apartment().isEmpty()) {
      add(house + " " + known.apartment(), known);
    }
  }

  private void add(String address, Known known) {
    places
        .computeIfAbsent(key(address), any -> new HashMap<>())
        .computeIfAbsent(key(known.town()), any -> new LinkedHashSet<>())
        .add(known.contract());
  }

  /** All dashes and blanks are one blank, letters are small. */
  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]+", " ").strip();
  }

  /** Finds what the lines name. */
  Found find(String words) {
    var contracts = new LinkedHashSet<UUID>();
    var lost = new ArrayList<Lost>();
    var lines = words.replace(Csv.BYTE_ORDER_MARK, "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var cell = cell(lines.get(i));
      if (!cell.isEmpty()) {
        take(new Lost(i + 1, cell, Fault.UNKNOWN), contracts, lost);
      }
    }
    return new Found(contracts, lost);
  }

  private static String cell(String line) {
    return CELL_END.split(line, 2)[0].replace("\"", "").strip();
  }

  private void take(Lost line, Set<UUID> contracts, List<Lost> lost) {
    var number = numbers.get(key(line.words()));
    var towns = number == null ? towns(line.words()) : List.of(Set.of(number));
    if (towns.isEmpty()) {
      lost.add(line);
    } else if (towns.size() > 1) {
      lost.add(new Lost(line.line(), line.words(), Fault.AMBIGUOUS));
    } else if (!contracts.addAll(towns.get(0))) {
      lost.add(new Lost(line.line(), line.words(), Fault.TWICE));
    }
  }

  /** The dwellings at an address, town by town. */
  private List<Set<UUID>> towns(String words) {
    var parts = words.split(",", 2);
    var found = places.getOrDefault(key(parts[0]), Map.of());
    if (parts.length == 1) {
      return List.copyOf(found.values());
    }
    var town = key(parts[1]);
    return found.entrySet().stream()
        .filter(entry -> isTown(town, entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A postcode may follow the town. */
  private static boolean isTown(String written, String town) {
    return written.equals(town) || written.startsWith(town + ",");
  }
}

package org.citycabinet.ticketing.medium;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.citycabinet.words.Refused;

/**
 * A line of what a maker of cards delivers with them.
 *
 * @param at the place of the line, from 1 on; empty ones count
 * @param number what stands on the card
 * @param uid the number by which its chip answers; empty where it is missing
 */
record ChipLine(int at, String number, String uid) {
  private static final int MOST = 500;
  private static final Pattern BETWEEN = Pattern.compile("[;,\\t]");

  /**
   * The lines that somebody pasted; empty ones say nothing.
   *
   * @throws Refused at the field {@code lines} where there is none, or more than 500
   */
  static List<ChipLine> read(String pasted) {
    var all = pasted == null ? List.<String>of() : pasted.lines().toList();
    var lines =
        IntStream.range(0, all.size())
            .filter(i -> !all.get(i).isBlank())
            .mapToObj(i -> of(i + 1, all.get(i)))
            .toList();
    if (lines.isEmpty()) {
      throw Refused.field("lines", "medium.chips.missing");
    }
    if (lines.size() > MOST) {
      throw Refused.field("lines", "medium.chips.too-many", MOST);
    }
    return lines;
  }

  private static ChipLine of(int at, String line) {
    var parts = BETWEEN.split(line, 2);
    return new ChipLine(at, parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
  }
}

package org.citycabinet.utility.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.citycabinet.words.Refused;

/** The answers to some entries, while they are found. */
public final class Answers {
  private final List<Entry> entries;
  private final Result[] results;

  /** None is answered yet. */
  public Answers(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.results = new Result[entries.size()];
  }

  /**
   * Reads each entry; one that cannot be read is answered with the reason.
   *
   * @param reader may throw {@link Refused} about an entry's first row
   * @return what was read, by the place of its entry
   */
  public <T> Map<Integer, T> read(Function<Entry, T> reader) {
    var found = new LinkedHashMap<Integer, T>();
    for (int i = 0; i < results.length; i++) {
      try {
        entries.get(i).rows().forEach(Row::requireWhole);
        found.put(i, reader.apply(entries.get(i)));
      } catch (Misread e) {
        results[i] = e.result();
      } catch (Refused e) {
        refuse(i, e);
      }
    }
    return found;
  }

  /** Answers the entry at that place. */
  public void answer(int place, Effect effect) {
    results[place] = Result.of(effect);
  }

  /** Refuses the entry at that place. */
  public void refuse(int place, Refused why) {
    results[place] = Result.refused(entries.get(place).head().line(), why);
  }

  /**
   * All answers.
   *
   * @throws IllegalStateException where an entry has none
   */
  public List<Result> all() {
    if (Arrays.asList(results).contains(null)) {
      throw new IllegalStateException("an entry was not answered");
    }
    return List.of(results);
  }
}

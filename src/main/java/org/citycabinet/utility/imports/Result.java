package org.citycabinet.utility.imports;

import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * What came of one entry.
 *
 * @param effect what came of it
 * @param line the line that is at fault; 0 where none is
 * @param fault what is wrong there, at the column that it names; empty where nothing is
 */
public record Result(Effect effect, long line, Optional<Refused> fault) {

  static Result of(Effect effect) {
    return new Result(effect, 0, Optional.empty());
  }

  static Result refused(long line, Refused why) {
    return new Result(Effect.REFUSED, line, Optional.of(why));
  }
}

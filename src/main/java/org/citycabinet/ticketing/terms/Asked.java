package org.citycabinet.ticketing.terms;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.words.Refused;

/** Reads what visitors type; what is blank was not typed. */
final class Asked {
  private Asked() {}

  static Optional<String> text(String typed) {
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * A whole number; one beyond all bounds is as good as the largest.
   *
   * @throws Refused at the field where it is none
   */
  static Optional<Integer> number(String field, String typed) {
    try {
      return text(typed)
          .map(BigInteger::new)
          .map(number -> number.min(BigInteger.valueOf(Integer.MAX_VALUE)))
          .map(number -> number.max(BigInteger.valueOf(Integer.MIN_VALUE)))
          .map(BigInteger::intValue);
    } catch (NumberFormatException e) {
      throw Refused.field(field, "platform.field.number");
    }
  }

  /**
   * A day.
   *
   * @throws Refused at the field where it is none
   */
  static Optional<LocalDate> day(String field, String typed) {
    try {
      return text(typed).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw Refused.field(field, "platform.field.date");
    }
  }

  /**
   * A word of an enumeration.
   *
   * @throws Refused at the field where it is none
   */
  static <E extends Enum<E>> E word(String field, String typed, Class<E> words) {
    return Stream.of(words.getEnumConstants())
        .filter(word -> word.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> Refused.field(field, "platform.field.choose"));
  }
}

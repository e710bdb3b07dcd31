package org.citycabinet.utility.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.utility.metering.Dial;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Reading;

/**
 * Looks for the slip behind a doubtful reading: a number that differs from the typed one by one
 * common mistake and is just what was to be expected.
 *
 * @param register the register that the reading was typed for
 * @param own its yardstick
 * @param others those of the other registers at the address
 */
record Slips(MeterRegister register, Yardstick own, Map<MeterRegister, Yardstick> others) {

  private static final int LONGEST_SHIFT = 4;

  /** The commonest that explains it: sign, then meter, then digits. */
  Optional<Slip> behind(BigDecimal typed) {
    return sign(typed).or(() -> meter(typed)).or(() -> digits(typed));
  }

  private Optional<Slip> sign(BigDecimal typed) {
    return IntStream.rangeClosed(1, LONGEST_SHIFT)
        .boxed()
        .flatMap(places -> Stream.of(typed.movePointLeft(places), typed.movePointRight(places)))
        .map(moved -> moved.setScale(dial().decimals(), RoundingMode.HALF_UP))
        .filter(this::isLikely)
        .findFirst()
        .map(meant -> slip(Slip.Kind.SIGN, meant));
  }

  private Optional<Slip> meter(BigDecimal typed) {
    return others.entrySet().stream()
        .filter(other -> other.getKey().isAlike(register))
        .filter(other -> other.getValue().isPlausible(typed))
        .findFirst()
        .map(Map.Entry::getKey)
        .map(other -> new Slip(Slip.Kind.METER, typed, other.meter().id(), other.number()));
  }

  private Optional<Slip> digits(BigDecimal typed) {
    var length = dial().digits() + dial().decimals();
    var digits = ("%0" + length + "d").formatted(typed.unscaledValue());
    return IntStream.range(0, length - 1)
        .mapToObj(i -> swapped(digits, i))
        .map(all -> new BigDecimal(new BigInteger(all), dial().decimals()))
        .filter(meant -> meant.compareTo(typed) != 0 && isLikely(meant))
        .min(Comparator.comparing(this::offUsual))
        .map(meant -> slip(Slip.Kind.DIGITS, meant));
  }

  private static String swapped(String digits, int i) {
    return digits.substring(0, i)
        + digits.charAt(i + 1)
        + digits.charAt(i)
        + digits.substring(i + 2);
  }

  private boolean isLikely(BigDecimal meant) {
    return meant.compareTo(dial().capacity()) < 0 && own.isPlausible(meant);
  }

  private BigDecimal offUsual(BigDecimal meant) {
    var shown = new Reading.Shown(meant, false);
    return own.use(shown).orElseThrow().amount().subtract(own.usual(shown).orElseThrow()).abs();
  }

  private Slip slip(Slip.Kind kind, BigDecimal meant) {
    return new Slip(kind, meant, register.meter().id(), register.number());
  }

  private Dial dial() {
    return own.series().dial();
  }
}

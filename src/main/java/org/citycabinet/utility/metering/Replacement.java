package org.citycabinet.utility.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.citycabinet.platform.Ids;

/**
 * Another meter in the place of one.
 *
 * @param day the day of the change
 * @param last what each register of the old one showed, as typed
 * @param number the new one's number
 * @param digits its whole digits, 1 to 9
 * @param decimals its decimals, 0 to 3
 * @param first what each of its registers showed, as typed
 * @param verifiedUntil the last day on which it may be used; null for as long as the operator says
 */
public record Replacement(
    LocalDate day,
    List<String> last,
    String number,
    int digits,
    int decimals,
    List<String> first,
    LocalDate verifiedUntil) {

  public Replacement {
    Objects.requireNonNull(day);
    last = List.copyOf(last);
    first = List.copyOf(first);
  }

  /** What a register of the new meter showed. */
  public Reading.Shown firstShown(MeterRegister register) {
    var number = register.number();
    var value = register.meter().dial().parse("first" + number, first.get(number - 1));
    return new Reading.Shown(value, false);
  }

  /**
   * The new meter: it measures the same, in the same place.
   *
   * @param validity how long it may hang, where no last day was given
   */
  public Meter meter(Meter old, Optional<MeterValidity> validity) {
    var face = old.face();
    var dial = new Dial(digits, decimals, face.dial().multiplier());
    var written =
        new Meter.Face(face.kind(), face.location(), number, face.unit(), face.registers(), dial);
    var last =
        Optional.ofNullable(verifiedUntil)
            .or(() -> validity.flatMap(each -> each.end(day)))
            .orElse(null);
    return new Meter(Ids.next(), old.operator(), old.premise(), written, day, last);
  }
}

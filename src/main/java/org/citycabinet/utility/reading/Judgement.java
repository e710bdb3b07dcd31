package org.citycabinet.utility.reading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.utility.metering.Doubt;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.Reading;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.metering.Use;

/**
 * What the rules say about a reading before it is taken (LUD-18, LUD-20).
 *
 * @param shown the reading
 * @param used what it would mean was used; empty for a register's very first reading
 * @param usual what would be usual in as many days, where enough is known
 * @param doubt why it is asked about, where it is
 * @param slip the likely slip, where one is asked about and one is likely
 * @param mayRollOver whether the register may have gone past its highest number
 */
record Judgement(
    Reading.Shown shown,
    Optional<BigDecimal> used,
    Optional<BigDecimal> usual,
    Optional<Doubt> doubt,
    Optional<Slip> slip,
    boolean mayRollOver) {

  /**
   * Judges a reading against what the meter, and the others at its address, showed before.
   *
   * @param own the register's own yardstick
   * @param others those of the other registers at the address
   */
  static Judgement of(
      Reading.Shown shown,
      MeterRegister register,
      Yardstick own,
      Map<MeterRegister, Yardstick> others) {
    var doubt = own.doubt(shown);
    return new Judgement(
        shown,
        own.use(shown).map(Use::amount),
        own.usual(shown),
        doubt,
        doubt
            .filter(why -> why != Doubt.ZERO)
            .flatMap(why -> new Slips(register, own, others).behind(shown.value())),
        own.mayHaveRolledOver(shown.value()));
  }

  /** Whether it may be taken, given what its giver says about it. */
  boolean isTaken(Said said) {
    return doubt.isEmpty() || (said != Said.NOTHING && doubt.get() != Doubt.LOWER);
  }

  /** How far it can be trusted once it is taken. */
  ReadingQuality quality() {
    return doubt.filter(any -> any != Doubt.ZERO).isPresent()
        ? ReadingQuality.QUESTIONABLE
        : ReadingQuality.VALID;
  }
}

package org.citycabinet.utility.reading;

import java.util.List;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.metering.MeterRegister;

/**
 * What a register showed over the years.
 *
 * @param face what is written on its meter
 * @param given its readings, newest first
 */
public record MeterHistory(MeterCard.Face face, List<MeterCard.Given> given) {

  static MeterHistory of(MeterRegister register, Log log) {
    return new MeterHistory(MeterCard.Face.of(register), log.all());
  }
}

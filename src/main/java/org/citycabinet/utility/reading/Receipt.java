package org.citycabinet.utility.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.metering.ReadingSource;

/**
 * What proves that a reading was given. It names the meter, and no person and no address.
 *
 * @param id the reading's key
 * @param code the reading's key and the seal over all that follows; who holds it can have it
 *     checked
 * @param operator the code of the operator that took the reading
 * @param face what is written on the meter
 * @param value what it showed
 * @param month the month that it counts for
 * @param version 1, or more where it is a correction
 * @param readOn the day on which it was read
 * @param takenAt the instant at which it came in
 * @param source how it came
 * @param current whether it counts still, and no newer version has come
 */
public record Receipt(
    UUID id,
    String code,
    String operator,
    MeterCard.Face face,
    BigDecimal value,
    YearMonth month,
    int version,
    LocalDate readOn,
    Instant takenAt,
    ReadingSource source,
    boolean current) {}

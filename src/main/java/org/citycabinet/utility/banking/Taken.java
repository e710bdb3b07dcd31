package org.citycabinet.utility.banking;

import java.time.LocalDate;
import org.citycabinet.words.Money;

/**
 * What became of one movement of a statement that was read.
 *
 * @param outcome what became of it
 * @param detail the invoice that it was counted to, or why it was passed over; may be empty
 */
public record Taken(
    LocalDate bookedOn, String payer, Money amount, Outcome outcome, String detail) {

  /** What became of a movement. */
  public enum Outcome {
    /** Counted to an invoice. */
    MATCHED,
    /** In the queue. */
    WAITING,
    /** The bank took back what had been taken in. */
    RETURNED,
    /** Taken in before. */
    KNOWN,
    /** Not money that came. */
    PASSED
  }

  static Taken of(StatementLine line, Outcome outcome, String detail) {
    return new Taken(line.bookedOn(), line.payer(), line.amount(), outcome, detail);
  }
}

package org.citycabinet.ticketing.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.fare.Mark;
import org.citycabinet.ticketing.fare.Rating;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.wallet.Credit;
import org.citycabinet.ticketing.wire.Tap;
import org.citycabinet.words.Money;

/**
 * The facts of one tap.
 *
 * @param id the tap's identifier
 * @param medium what was held to the reader
 * @param tap what the device says
 * @param scheme the operator's terms at that time
 * @param marks the medium's trips of the hours before
 * @param rating how trips are priced
 * @param stage what is to be done with it
 * @param wanted what the passenger chose
 */
record Boarding(
    UUID id,
    Medium medium,
    Tap tap,
    Scheme scheme,
    List<Mark> marks,
    Rating rating,
    Stage stage,
    Wish wanted) {

  /** What is to be done with a tap. */
  enum Stage {
    /** The passenger waits: it is decided whether they may travel. */
    ASKED,
    /** The trip was made already: it is charged, whatever is on the medium. */
    MADE,
    /** What a trip asked about costs is looked up; no money is moved. */
    PRICED,
    /** The same for a trip that was made. */
    AGAIN;

    Stage dry() {
      return this == ASKED || this == PRICED ? PRICED : AGAIN;
    }
  }

  /**
   * What the passenger chose.
   *
   * @param product to travel with; null where the terms choose
   * @param category the fare category; null where the medium's own decides
   */
  record Wish(String product, String category) {
    static final Wish NONE = new Wish(null, null);
  }

  /** Whether the trip was made, so that nobody can be refused any more. */
  boolean made() {
    return stage == Stage.MADE || stage == Stage.AGAIN;
  }

  /** Whether no money is to be moved. */
  boolean isDry() {
    return stage == Stage.PRICED || stage == Stage.AGAIN;
  }

  /** The same without moving money, after those trips. */
  Boarding dry(List<Mark> before) {
    return new Boarding(id, medium, tap, scheme, before, rating, stage.dry(), wanted);
  }

  Screen screen() {
    return new Screen(scheme);
  }

  /** Whether the trip may be made with that product: any, where the passenger chose none. */
  boolean wants(String product) {
    return wanted.product() == null || wanted.product().equals(product);
  }

  /** Whether the terms let the medium make a trip on credit (SIA-05). */
  Credit credit() {
    return Validations.credit(scheme, medium.kind());
  }

  /** The calendar day, where the operator is. */
  LocalDate day() {
    return LocalDate.ofInstant(tap.time(), scheme.operator().zone());
  }

  /** This tap as a trip that costs so much if it is one of its own. */
  Mark mark(Money fare) {
    return new Mark(id, tap.time(), tap.vehicleId(), tap.tripId(), fare.cents(), 0, null, null);
  }
}

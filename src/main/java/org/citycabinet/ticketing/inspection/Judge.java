package org.citycabinet.ticketing.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.inspection.InspectionTerms.About;
import org.citycabinet.ticketing.inspection.SurchargeTerms.Fault;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Checks;
import org.citycabinet.ticketing.validation.Place;
import org.citycabinet.ticketing.validation.Standing;

/** Says what media and codes are worth on a ride; whether it was marked the taps' own rules say. */
@ApplicationScoped
class Judge {
  @Inject Checks checks;
  @Inject Media media;
  @Inject Operators operators;

  /**
   * Judges what one passenger shows, a companion's card among it. Who shows one thing that is good
   * pays nothing for the others; of several faults the lightest counts.
   */
  List<Verdict> judge(String operator, List<Shown> shown, Place place) {
    var scheme = operators.scheme(operator, place.at());
    var verdicts = shown.stream().map(each -> judge(scheme, each, place)).toList();
    var fault = fault(verdicts.stream().filter(each -> !each.shown().isCompanion()).toList());
    return verdicts.stream()
        .map(each -> isCharged(each, fault) ? each : each.withoutFault())
        .toList();
  }

  private static Optional<Fault> fault(List<Verdict> own) {
    if (own.stream().anyMatch(each -> each.state().isGood())) {
      return Optional.empty();
    }
    var faults = own.stream().flatMap(each -> each.fault().stream()).toList();
    return faults.contains(Fault.NOT_AUTHORISED)
        ? Optional.of(Fault.NOT_AUTHORISED)
        : faults.stream().findFirst();
  }

  private static boolean isCharged(Verdict verdict, Optional<Fault> fault) {
    return verdict.shown().isCompanion() || verdict.fault().equals(fault);
  }

  /** Judges one thing by itself. */
  Verdict judge(Scheme scheme, Shown shown, Place place) {
    return shown
        .medium()
        .map(medium -> judge(scheme, shown, medium, place))
        .orElseGet(() -> Verdict.of(shown, unknown(shown), ""));
  }

  private static FindingState unknown(Shown shown) {
    return shown.words().isEmpty() ? FindingState.NO_TICKET : FindingState.UNKNOWN;
  }

  private Verdict judge(Scheme scheme, Shown shown, Medium medium, Place place) {
    var verdict = verdict(scheme, shown, medium, place);
    var holder = InspectionFamily.of(scheme).clause(About.COMPANION);
    return shown.isCompanion() && verdict.state().isGood() && holder.isPresent()
        ? withHolder(verdict, medium, place, holder.get())
        : verdict;
  }

  private Verdict verdict(Scheme scheme, Shown shown, Medium medium, Place place) {
    var standing =
        shown
            .ticket()
            .map(ticket -> checks.of(medium, ticket, place))
            .orElseGet(() -> checks.of(medium, place));
    var bad = bad(scheme, medium, standing, place);
    var state = bad.orElseGet(() -> state(standing));
    return new Verdict(
        shown,
        state,
        state.fault(),
        clause(scheme),
        standing.markedAt(),
        standing.validUntil(),
        standing.ticket(),
        needsDocument(scheme, medium));
  }

  /** A debt stops the next ride; the one that made it is charged and marked. */
  private static Optional<FindingState> bad(
      Scheme scheme, Medium medium, Standing standing, Place place) {
    var reason = medium.blockReason(place.at());
    if (reason.filter(BlockReason.RETAINED::equals).isPresent()) {
      return Optional.of(FindingState.RETAINED);
    }
    var marked = standing.state() == Standing.State.MARKED;
    if (reason.filter(each -> each != BlockReason.DEBT || !marked).isPresent()) {
      return Optional.of(FindingState.BLOCKED);
    }
    var day = LocalDate.ofInstant(place.at(), scheme.operator().zone());
    return medium.expiresOn().filter(day::isAfter).map(last -> FindingState.EXPIRED);
  }

  private static FindingState state(Standing standing) {
    return switch (standing.state()) {
      case MARKED -> standing.isPaid() ? FindingState.PAID : FindingState.VALID;
      case RUNNING -> FindingState.NOT_AUTHORISED;
      case WAITING -> FindingState.NOT_BEGUN;
      case OVER -> FindingState.EXPIRED;
      case NOTHING -> FindingState.NO_TICKET;
    };
  }

  private static String clause(Scheme scheme) {
    return InspectionFamily.of(scheme).clause(About.AUTHORISATION).orElse("");
  }

  private static boolean needsDocument(Scheme scheme, Medium medium) {
    return medium.kind().showsItsHolder()
        && medium.photograph().isEmpty()
        && InspectionFamily.of(scheme).clause(About.IDENTITY_DOCUMENT).isPresent();
  }

  /** A companion's card is good only beside the holder's, authorised for the same ride. */
  private Verdict withHolder(Verdict verdict, Medium companion, Place place, String clause) {
    var scheme = operators.scheme(companion.operator(), place.at());
    var holderIsThere =
        media.sameHolders(companion).stream()
            .filter(other -> !other.kind().isForCompanions())
            .map(other -> new Shown("", Optional.of(other), Optional.empty()))
            .anyMatch(other -> judge(scheme, other, place).state().isGood());
    return holderIsThere ? verdict : verdict.because(FindingState.WITHOUT_HOLDER, clause);
  }
}

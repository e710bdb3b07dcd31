package org.citycabinet.ticketing.refund;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Folder;
import org.citycabinet.ticketing.fare.RefundShare;
import org.citycabinet.words.MediumKind;

/** Editions that nobody has published: any row that the tables allow. */
final class RandomTerms {
  private static final List<MediumKind> MEDIA = List.of(MediumKind.values());
  private static final List<RefundReason> REASONS = List.of(RefundReason.values());

  private final Dice dice;
  private final List<SlowTerms.Ware> wares;
  private final List<String> codes;
  private final List<SlowValidity> validities;
  private final List<SlowRow> refunds;

  RandomTerms(Dice dice) {
    this.dice = dice;
    this.wares = Dice.times(dice.from(2, 6), this::ware);
    this.codes = wares.stream().map(SlowTerms.Ware::code).toList();
    this.validities = Dice.times(dice.from(1, 8), this::validity);
    this.refunds = Dice.times(dice.from(1, 12), this::refund);
    validities.add(lastValidity());
    refunds.add(lastRefund());
  }

  SlowTerms terms(SlowCalendar calendar, String base) {
    return new SlowTerms(
        BuiltIn.scheme(folder(BuiltIn.folder(base))),
        calendar,
        wares,
        wish ->
            validities.stream()
                .filter(row -> SlowRow.has(row.products(), wish.product()))
                .filter(row -> SlowRow.has(row.media(), wish.medium()))
                .findFirst()
                .orElseThrow(),
        facts ->
            refunds.stream().filter(row -> row.decides(facts)).findFirst().orElseThrow().gives());
  }

  private Folder folder(Folder base) {
    var sold = BuiltIn.with(base, "products", lines(base, "products", products()));
    var valid = BuiltIn.with(sold, "validity", lines(base, "validity", validityLines()));
    return BuiltIn.with(
        valid, "refund", lines(base, "refund", refunds.stream().map(SlowRow::text)));
  }

  /** The columns of the table that there is, and these lines. */
  private static String lines(Folder base, String table, Stream<String> lines) {
    var head = base.texts().get(table).lines().limit(1);
    return Stream.concat(head, lines).collect(Collectors.joining("\n"));
  }

  private Stream<String> products() {
    return wares.stream()
        .map(ware -> ware.code() + ",a,a,a,1.00,invented,NO," + ware.tickets() + ",1,,,our rule");
  }

  private Stream<String> validityLines() {
    return validities.stream()
        .map(
            row ->
                String.join(
                    ",",
                    row.clause(),
                    SlowRow.words(row.products()),
                    SlowRow.words(row.media()),
                    row.term().text(),
                    row.useWithin().map(SlowPause::text).orElse(""),
                    "our rule"));
  }

  private SlowTerms.Ware ware(int number) {
    return new SlowTerms.Ware("P" + number, dice.oneIn(3) ? dice.from(2, 60) : 1, MEDIA);
  }

  private SlowValidity validity(int number) {
    return new SlowValidity("v" + number, dice.some(codes), dice.anyOf(MEDIA), term(), useWithin());
  }

  private SlowValidity lastValidity() {
    return new SlowValidity("v0", Set.of(), Set.of(), term(), useWithin());
  }

  private Optional<SlowPause> useWithin() {
    return dice.maybe(pause());
  }

  private SlowPause pause() {
    return dice.oneIn(2)
        ? SlowPause.ofMonths(dice.from(1, 14))
        : SlowPause.ofDays(dice.of(List.of(0, 1, 14, 30, 365)));
  }

  private SlowTerm term() {
    return switch (dice.from(0, 7)) {
      case 0 -> new SlowTerm.Minutes(dice.of(List.of(1, 59, 60, 90, 1_440)));
      case 1 -> new SlowTerm.Time(dice.of(List.of(1, 30, 75, 600)));
      case 2 -> new SlowTerm.CalendarDays(dice.from(1, 35));
      case 3 -> new SlowTerm.Days24(dice.from(1, 35));
      case 4 -> new SlowTerm.Month();
      case 5 -> new SlowTerm.MonthsFromPurchase(dice.from(1, 13));
      case 6 -> new SlowTerm.CalendarMonth(dice.from(1, 32));
      default -> period();
    };
  }

  /** A summer, a school year over New Year's Eve, or one to the end of February. */
  private SlowTerm period() {
    var from = MonthDay.of(dice.from(1, 12), dice.from(1, 28));
    var to = MonthDay.of(dice.from(1, 12), dice.from(1, 28));
    return new SlowTerm.Period(from, dice.oneIn(4) ? MonthDay.of(2, 29) : to);
  }

  private SlowRow refund(int number) {
    return new SlowRow(
        dice.some(MEDIA),
        dice.anyOf(codes),
        dice.maybeYes(),
        dice.anyOf(REASONS),
        dice.maybeYes(),
        dice.maybeYes(),
        dice.oneIn(3) ? limits() : List.of(),
        gives("r" + number));
  }

  private SlowRow lastRefund() {
    var any = Optional.<Boolean>empty();
    return new SlowRow(Set.of(), Set.of(), any, Set.of(), any, any, List.of(), gives("r0"));
  }

  private SlowRefund gives(String clause) {
    var percent = dice.of(List.of(0, 1, 33, 50, 75, 90, 100));
    var shares = List.of(RefundShare.values());
    var share = dice.of(shares.subList(1, shares.size()));
    return new SlowRefund(clause, limits(), percent, percent == 0 ? RefundShare.NOTHING : share);
  }

  private List<SlowLimit> limits() {
    var events = dice.anyOf(List.of(RefundDeadline.Event.values()));
    return events.stream().map(event -> new SlowLimit(pause(), event)).toList();
  }
}

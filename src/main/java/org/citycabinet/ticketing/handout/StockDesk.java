package org.citycabinet.ticketing.handout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.Delivered;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.medium.Stock;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** Takes printed cards into the stock of the operator that a clerk works for. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
class StockDesk {
  private static final Pattern CODE = Pattern.compile("\\d{6}");

  @Inject CurrentUser me;
  @Inject CardPrices prices;
  @Inject Stock stock;
  @Inject Audit audit;

  /**
   * What became of a file: cards came in and nothing was wrong, or the other way round.
   *
   * @param made the check codes that were made for cards that brought none; told here and never
   *     again
   * @param taken how many cards came in
   * @param faults what is wrong with which lines
   */
  record Outcome(List<Made> made, int taken, List<Fault> faults) {}

  /**
   * A check code for a card.
   *
   * @param number what stands on the card
   * @param code six digits
   */
  public record Made(MediumNumber number, String code) {}

  /**
   * Something wrong.
   *
   * @param line its place in the file, from 1 on
   * @param refused what, and how to mend it
   */
  record Fault(long line, Refused refused) {}

  /** How many cards of each kind there are. */
  Map<MediumKind, Long> counts() {
    return stock.counts(me.operator());
  }

  /**
   * Takes the cards of a file, all or none.
   *
   * @throws Refused at the field {@code file} where it cannot be read as a whole
   */
  Outcome take(byte[] content) {
    var faults = new ArrayList<Fault>();
    var cards = new ArrayList<Delivered>();
    var made = new ArrayList<Made>();
    var places = new HashMap<Object, Long>();
    var lines = StockFile.read(content);
    for (var line : lines) {
      try {
        var card = card(line);
        mustBeNew(card, line.at(), places);
        cards.add(card);
        if (line.code().isEmpty()) {
          made.add(new Made(card.number(), card.code()));
        }
      } catch (Refused e) {
        faults.add(new Fault(line.at(), e));
      }
    }
    faults.addAll(known(cards, places));
    return faults.isEmpty() ? taken(cards, made) : new Outcome(List.of(), 0, sorted(faults));
  }

  private Outcome taken(List<Delivered> cards, List<Made> made) {
    stock.take(me.operator(), cards);
    String count = Integer.toString(cards.size());
    audit.record(me.operator(), new Audit.Deed("handout.stock", "stock", count, null, count));
    return new Outcome(made, cards.size(), List.of());
  }

  private static List<Fault> sorted(List<Fault> faults) {
    return faults.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
  }

  private Delivered card(StockFile.Line line) {
    var code = line.code().map(text -> text.replaceAll("[\\s-]", ""));
    if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
      throw Refused.field("file", "handout.stock.code");
    }
    return new Delivered(
        MediumNumber.of(line.number()),
        kind(line.kind().orElse(MediumKind.CARD.name())),
        line.chip().map(ChipUid::of),
        code.orElseGet(Delivered::drawCode),
        line.expires().map(StockDesk::day).orElse(null));
  }

  private MediumKind kind(String text) {
    return prices.handedOut(me.operator()).stream()
        .filter(kind -> kind != MediumKind.EID && kind.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Refused.field("file", "handout.kind.not-offered"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refused.field("file", "concession.date.wrong");
    }
  }

  /** No two lines of a file have the same number or chip. */
  private static void mustBeNew(Delivered card, long line, Map<Object, Long> places) {
    var twin = places.putIfAbsent(card.number().text(), line);
    var chipTwin = card.chip().map(chip -> places.putIfAbsent(chip.key(), line)).orElse(null);
    if (twin != null || chipTwin != null) {
      throw Refused.field("file", "handout.stock.twice", twin == null ? chipTwin : twin);
    }
  }

  private List<Fault> known(List<Delivered> cards, Map<Object, Long> places) {
    var numbers = cards.stream().map(card -> card.number().text()).toList();
    var chips = cards.stream().flatMap(card -> card.chip().stream()).map(ChipUid::key).toList();
    var faults = new ArrayList<Fault>();
    stock
        .taken(me.operator(), numbers)
        .forEach(n -> faults.add(fault(places.get(n), "medium.number.taken")));
    stock
        .takenChips(me.operator(), chips)
        .forEach(key -> faults.add(fault(places.get(key), "medium.uid.taken")));
    return faults;
  }

  private static Fault fault(long line, String key) {
    return new Fault(line, Refused.field("file", key));
  }
}

package org.citycabinet.ticketing.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Example;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.concession.Categories;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.product.Catalogue;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * Writes an edition's terms in a language.
 *
 * @param scheme the terms
 * @param locale the reader's language
 */
record Pen(Scheme scheme, Locale locale) {
  private static final int FEW = 4;
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  String text(String key, Object... arguments) {
    return Messages.text(locale, key, arguments);
  }

  /** What a cell covers, under its name; nothing where it covers everything. */
  <T> Stream<String> about(String key, Cell<T> cell, Function<T, String> word) {
    return cell.values().isEmpty()
        ? Stream.empty()
        : Stream.of(text(key, all(cell.values(), word)));
  }

  private static <T> String all(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).collect(Collectors.joining(", "));
  }

  Stream<String> aboutProducts(Cell<String> products) {
    return about("terms.about.products", products, this::product);
  }

  Stream<String> aboutMedia(Cell<MediumKind> media) {
    return media.values().isEmpty()
        ? Stream.empty()
        : Stream.of(text("terms.about.media", media(media)));
  }

  /** What a cell covers of the media that carry tickets here, in as few words as that takes. */
  String media(Cell<MediumKind> media) {
    var used =
        Stream.of(MediumKind.values())
            .filter(kind -> catalogue().products().stream().anyMatch(p -> p.media().covers(kind)))
            .toList();
    boolean allCards = used.stream().allMatch(kind -> isApp(kind) || media.covers(kind));
    if (used.size() < FEW || !allCards) {
      return all(media.values().isEmpty() ? used : media.values(), this::medium);
    }
    return text(media.covers(MediumKind.APP) ? "terms.media.any" : "terms.media.cards");
  }

  private static boolean isApp(MediumKind kind) {
    return kind == MediumKind.APP;
  }

  String medium(MediumKind kind) {
    return text("medium.kind." + kind);
  }

  String product(String code) {
    return catalogue().product(code).name(locale);
  }

  String category(String code) {
    return categories().category(code).name(locale);
  }

  Catalogue catalogue() {
    return new TicketTerms(scheme).catalogue();
  }

  Categories categories() {
    return scheme.terms(CATEGORIES);
  }

  /** Months, days or years in words. */
  String period(Period period) {
    if (period.isZero()) {
      return text("terms.period.none");
    }
    return Stream.of(
            part("terms.period.years", period.getYears()),
            part("terms.period.months", period.getMonths()),
            part("terms.period.days", period.getDays()))
        .flatMap(part -> part)
        .collect(Collectors.joining(" "));
  }

  private Stream<String> part(String key, int count) {
    return count == 0 ? Stream.empty() : Stream.of(text(key, count));
  }

  String money(Money money) {
    return Formats.money(locale, money);
  }

  String dateTime(Instant at) {
    return Formats.dateTime(locale, at, zone());
  }

  String time(LocalTime time) {
    return Formats.time(
        locale, time.atDate(LocalDate.EPOCH).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /** The end of a stretch of time: its last day, where it ends with one. */
  String end(Instant tooLateAt) {
    var local = tooLateAt.atZone(zone());
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? text("terms.through", local.toLocalDate().minusDays(1))
        : dateTime(tooLateAt);
  }

  ZoneId zone() {
    return scheme.operator().zone();
  }

  /**
   * The operator's examples that stand beside a class; not those about tickets and groups of people
   * that were in an earlier edition only.
   */
  Stream<Example> examples(Class<?> beside, String file) {
    return Example.all(beside, file).stream()
        .filter(example -> example.text("operator").equals(scheme.operator().code()))
        .filter(this::isOfThisEdition);
  }

  private boolean isOfThisEdition(Example example) {
    return words(example, "product").allMatch(code -> catalogue().find(code).isPresent())
        && words(example, "held").allMatch(code -> catalogue().find(code).isPresent())
        && words(example, "concession")
            .allMatch(code -> categories().all().stream().anyMatch(c -> c.code().equals(code)));
  }

  private static Stream<String> words(Example example, String column) {
    return Stream.of(example.cells().getOrDefault(column, "").split(" ", -1))
        .filter(word -> !word.isEmpty());
  }
}

package org.citycabinet.ticketing.terms;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.language.Languages;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Scheme;
import org.citycabinet.platform.Started;
import org.citycabinet.ticketing.product.TicketTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/**
 * The terms of all operators that sell tickets, for everybody to read. Editions never change, so
 * each is written once in each language.
 */
@ApplicationScoped
public class PublishedTerms {
  private static final RemarkFamily REMARKS = new RemarkFamily();
  private static final int AFTER_IMPORT = 5_000;

  @Inject Operators operators;
  @Inject Clock clock;

  private final Map<Edition, Book> written = new ConcurrentHashMap<>();

  private record Edition(UUID id, Locale language) {}

  void begin(@Observes @Priority(AFTER_IMPORT) Started event) {
    for (Operator operator : carriers()) {
      Languages.ALL.forEach(language -> book(inForce(operator.code()), language));
    }
  }

  /** The operators that sell tickets. */
  List<Operator> carriers() {
    return operators.all().stream()
        .filter(operator -> new TicketTerms(inForce(operator.code())).hasCatalogue())
        .toList();
  }

  /** An operator's terms in force now. */
  Scheme inForce(String operator) {
    return operators.scheme(operator, clock.instant());
  }

  /**
   * An operator's terms in force on a day.
   *
   * @throws Refused as missing, where there is no such operator or it sells no tickets; with a
   *     rule, where it had no terms yet
   */
  public Scheme on(String operator, LocalDate day) {
    var zone = operators.operator(operator).zone();
    return at(operator, day.atStartOfDay(zone).toInstant());
  }

  /** The same, at an instant. */
  Scheme at(String operator, Instant at) {
    var scheme = operators.scheme(operator, at);
    if (!new TicketTerms(scheme).hasCatalogue()) {
      throw Refused.missing("operator.terms.none", operator);
    }
    return scheme;
  }

  /** The first days of an operator's published editions, the newest first (RIG-76, RIG-A5.1). */
  List<LocalDate> editions(String operator) {
    return operators.published(operator).stream().map(Scheme::inForceOn).toList();
  }

  /** An edition in words. */
  Book book(Scheme scheme, Locale language) {
    return written.computeIfAbsent(
        new Edition(scheme.edition(), language), any -> Writer.write(scheme, language));
  }

  /**
   * Makes sure that an edition can be written in every language; one that is not published yet is
   * written for this only.
   *
   * @throws Refused where one of its tables needs another that is not there
   */
  public void mustBeReadable(Scheme scheme) {
    if (new TicketTerms(scheme).hasCatalogue()) {
      Languages.ALL.forEach(language -> Writer.write(scheme, language));
    }
  }

  /**
   * A table of an edition as everybody reads it, published or not; nothing where the edition sells
   * no tickets or the table is not told in words.
   */
  public List<Line> chapter(Scheme scheme, String table, Locale language) {
    if (!new TicketTerms(scheme).hasCatalogue()) {
      return List.of();
    }
    return Writer.write(scheme, language).chapters().stream()
        .filter(chapter -> chapter.name().equals(table))
        .flatMap(chapter -> chapter.lines().stream())
        .toList();
  }

  /** What is told to who is about to buy for such a medium (RIG-10). */
  public List<String> told(String operator, MediumKind medium, Locale language) {
    return inForce(operator).find(REMARKS).orElse(List.of()).stream()
        .filter(remark -> remark.topic() == Remark.Topic.BUYING && remark.media().covers(medium))
        .map(remark -> remark.text(language))
        .toList();
  }
}

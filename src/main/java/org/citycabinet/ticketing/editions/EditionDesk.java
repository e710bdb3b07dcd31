package org.citycabinet.ticketing.editions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Editions;
import org.citycabinet.operator.Folder;
import org.citycabinet.operator.Operators;
import org.citycabinet.operator.Published;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Scheme;
import org.citycabinet.ticketing.terms.Line;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.words.Refused;

/**
 * Where staff look at the tables of their operator's editions and amendments, and take them along;
 * other operators' answer as missing ones do.
 */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
class EditionDesk {
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Editions editions;
  @Inject AmendmentDesk amendments;
  @Inject PublishedTerms terms;

  /** The operator's published editions, the newest first. */
  List<Published> all() {
    return editions.of(me.operator());
  }

  /** The one in force. */
  UUID inForce() {
    return operators.scheme(me.operator(), clock.instant()).edition();
  }

  /** A published edition; empty where the identifier is not one's. */
  Optional<Published> published(UUID id) {
    return all().stream().filter(each -> each.scheme().edition().equals(id)).findFirst();
  }

  /**
   * The tables of an edition, or of an amendment.
   *
   * @throws Refused where the operator has none such
   */
  Folder folder(UUID id) {
    return published(id)
        .map(published -> published.scheme().folder())
        .orElseGet(() -> amendments.folder(id));
  }

  /**
   * One of its tables, as it is written.
   *
   * @throws Refused where there is none of that name
   */
  String text(UUID id, String table) {
    return Optional.ofNullable(folder(id).texts().get(table))
        .orElseThrow(() -> Refused.missing("operator.terms.none", table));
  }

  /**
   * One of its tables, to be read.
   *
   * @throws Refused where there is none of that name
   */
  ShownTable table(UUID id, String name, Locale language) {
    var folder = folder(id);
    var sheet = folder.find(name).orElseThrow(() -> Refused.missing("operator.terms.none", name));
    return new ShownTable(
        name, sheet.columns(), sheet.list(EditionDesk::row), words(id, folder, name, language));
  }

  private List<Line> words(UUID id, Folder folder, String table, Locale language) {
    return terms.chapter(new Scheme(id, folder), table, language);
  }

  private static ShownTable.ShownRow row(Row row) {
    return new ShownTable.ShownRow(row.line(), List.copyOf(row.cells().values()));
  }
}

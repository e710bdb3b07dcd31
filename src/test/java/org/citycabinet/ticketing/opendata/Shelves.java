package org.citycabinet.ticketing.opendata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Folder;
import org.citycabinet.operator.Scheme;

/** What the built-in operators sell. */
final class Shelves {
  private Shelves() {}

  /** Of that operator, with no other edition known. */
  static Assortment of(String operator) {
    return new Assortment(BuiltIn.scheme(BuiltIn.folder(operator)), Optional.empty());
  }

  /** The same, followed by an edition on that day. */
  static Assortment before(String operator, LocalDate next) {
    return new Assortment(of(operator).scheme(), Optional.of(next));
  }

  /** The same with one table changed. */
  static Assortment with(String operator, String table, String text, String other) {
    var folder = BuiltIn.folder(operator);
    return shelf(BuiltIn.with(folder, table, folder.texts().get(table).replace(text, other)));
  }

  /**
   * The same with addresses that MobilityData's validator takes for such: it knows no reserved
   * domains, and leaves whole files unchecked for them.
   */
  static Assortment reachable(String operator) {
    var folder = BuiltIn.folder(operator);
    var texts = new TreeMap<>(folder.texts());
    texts.replaceAll((table, text) -> text.replace(".example", ".example.org"));
    return shelf(new Folder(folder.operator(), folder.inForceOn(), texts));
  }

  private static Assortment shelf(Folder folder) {
    Scheme scheme = BuiltIn.scheme(folder);
    return new Assortment(scheme, Optional.empty());
  }
}

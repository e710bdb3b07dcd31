package org.citycabinet.ticketing.terms;

import java.util.Locale;
import java.util.Map;
import org.citycabinet.operator.Cell;
import org.citycabinet.words.MediumKind;

/**
 * A clause that decides nothing by itself and has to be told.
 *
 * @param clause its number
 * @param topic when it matters
 * @param media to whom: who has such a medium
 * @param texts what it says, by language
 */
record Remark(String clause, Topic topic, Cell<MediumKind> media, Map<String, String> texts) {

  /** When a clause matters; what matters for buying is told on the check page too. */
  enum Topic {
    /** Before something is paid. */
    BUYING,
    /** On board. */
    TRAVELLING,
    /** To an inspector. */
    INSPECTION,
    /** While one has a card. */
    CARDS,
    /** When a card or a concession is applied for. */
    APPLYING,
    /** When the terms change. */
    CHANGES
  }

  String text(Locale language) {
    return texts.getOrDefault(language.getLanguage(), texts.get("en"));
  }
}

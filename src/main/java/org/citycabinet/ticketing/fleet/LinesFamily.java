package org.citycabinet.ticketing.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/**
 * Reads {@code lines.csv}: what an operator's readers show otherwise than usual, in its own
 * language.
 */
@ApplicationScoped
class LinesFamily implements Family<Map<String, String>> {
  private static final int LONGEST = 24;

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public Map<String, String> read(Sheet sheet) {
    var lines = new LinkedHashMap<String, String>();
    sheet
        .expect("clause", "line", "text", "source", "requirement")
        .list(LinesFamily::line)
        .forEach(line -> lines.put(line.getKey(), line.getValue()));
    return lines;
  }

  private static Map.Entry<String, String> line(Row row) {
    row.text("clause");
    var word = row.text("line");
    var text = row.text("text");
    if (!ReaderLines.WORDS.contains(word)) {
      throw row.broken("line", "a word out of " + ReaderLines.WORDS);
    }
    // A figure is taken for one of two digits.
    var shown = text.replace(ReaderLines.PLACE, "00");
    if (shown.length() > LONGEST || text.contains("'")) {
      throw row.broken("text", "at most " + LONGEST + " characters, no straight apostrophe");
    }
    if (ReaderLines.hasPlace(word) != text.contains(ReaderLines.PLACE)) {
      throw row.broken("text", ReaderLines.hasPlace(word) ? "the place {0}" : "no place {0}");
    }
    return Map.entry(word, text);
  }
}

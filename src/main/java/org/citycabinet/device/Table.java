package org.citycabinet.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the operator's tables, as the configuration brings it: CSV by RFC 4180. */
final class Table {
  private Table() {}

  /** Its rows below the first line, which names the columns. */
  static List<Map<String, String>> rows(String csv) {
    var lines = lines(csv);
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var row = new HashMap<String, String>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.get(0).get(i), line.get(i).strip());
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> lines(String csv) {
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    var cell = new StringBuilder();
    var text = csv.strip().replace("\r\n", "\n") + "\n";
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n')) {
        cell.append(c);
      } else {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      }
    }
    return lines;
  }
}

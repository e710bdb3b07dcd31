package org.citycabinet.privacy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.citycabinet.files.Markup;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;

/**
 * The page that opens a person's file: what is in it, in the person's language.
 *
 * @param counts how many there are of each kind, by its key
 * @param files the names of the stored files
 */
record ArchiveIndex(Person person, Map<String, Long> counts, List<String> files) {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
      table{border-collapse:collapse;width:100%%}td,th{text-align:left;vertical-align:top;
      padding:.5rem;border-top:1px solid #999}small{display:block}</style></head>
      <body><main><h1>%2$s</h1><p>%3$s</p><p>%4$s</p>
      <table><thead><tr><th scope="col">%5$s</th><th scope="col">%6$s</th><th scope="col">%7$s</th>
      </tr></thead><tbody>
      %8$s</tbody></table>%9$s</main></body></html>
      """;
  private static final String ROW =
      """
      <tr><th scope="row">%1$s<small>%2$s</small></th><td>%3$d</td>
      <td><a href="csv/%4$s.csv">CSV</a> · <a href="json/%4$s.json">JSON</a></td></tr>
      """;

  String html() {
    return PAGE.formatted(
        person.locale().getLanguage(),
        text("privacy.file.title", person.name()),
        text("privacy.file.made", Formats.date(person.locale(), person.today())),
        text("privacy.file.how"),
        text("privacy.file.what"),
        text("privacy.file.count"),
        text("privacy.file.files"),
        counts.entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue()))
            .collect(Collectors.joining()),
        files.isEmpty() ? "" : stored());
  }

  private String row(String key, long count) {
    return ROW.formatted(text("privacy.holding." + key), text("privacy.about." + key), count, key);
  }

  private String stored() {
    return files.stream()
        .map(name -> "<li><a href=\"" + name + "\">" + name + "</a></li>")
        .collect(
            Collectors.joining("", "<h2>" + text("privacy.file.stored") + "</h2><ul>", "</ul>"));
  }

  private String text(String key, Object... arguments) {
    return Markup.escape(Messages.text(person.locale(), key, arguments));
  }
}

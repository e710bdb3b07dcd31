package org.citycabinet.utility.imports;

import java.io.Closeable;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citycabinet.words.Refused;

/** The entries of a file, one after the other; only the present one is in memory. */
public final class Entries implements Closeable {
  private final Lines lines;
  private final Header header;
  private final Optional<String> group;
  private Row waiting;
  private Row nameless;
  private long line;

  private Entries(Lines lines, Layout layout) {
    this.lines = lines;
    this.header = header(lines, layout);
    this.group = layout.group();
    this.waiting = row();
  }

  /**
   * Begins to read.
   *
   * @throws Refused at {@code file} where it is no such file as a whole: it is empty, lacks a
   *     column or has an unknown one
   */
  static Entries of(Layout layout, Reader file) {
    return new Entries(new Lines(file), layout);
  }

  /** All entries of a short file. */
  public static List<Entry> all(Layout layout, String file) {
    try (var entries = of(layout, new StringReader(file))) {
      var all = new ArrayList<Entry>();
      for (var entry = entries.next(); entry != null; entry = entries.next()) {
        all.add(entry);
      }
      return all;
    }
  }

  private static Header header(Lines lines, Layout layout) {
    var first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      throw Refused.field("file", "platform.upload.empty");
    }
    return Header.of(first, layout);
  }

  boolean isOver() {
    return waiting == null;
  }

  /** The number of the last line of the entry that was read last. */
  long line() {
    return line;
  }

  /** The next entry; null after the last. */
  Entry next() {
    if (waiting == null) {
      return null;
    }
    var rows = new ArrayList<Row>();
    Optional.ofNullable(nameless).ifPresent(rows::add);
    var name = "";
    do {
      name = name.isEmpty() ? name(waiting) : name;
      rows.add(waiting);
      line = waiting.line();
      waiting = row();
    } while (group.isPresent() && waiting != null && belongs(waiting, name));
    var last = rows.get(rows.size() - 1);
    nameless = group.isPresent() && name(last).isEmpty() ? last : null;
    return new Entry(rows);
  }

  /**
   * A row that does not tell to which entry it belongs stands in the one before and in the one
   * behind: neither is surely whole without it.
   */
  private boolean belongs(Row row, String name) {
    var own = name(row);
    return name.isEmpty() || own.isEmpty() || own.equals(name);
  }

  private String name(Row row) {
    return group.map(row::plain).orElse("");
  }

  private Row row() {
    var text = lines.next();
    while (text != null && text.isBlank()) {
      text = lines.next();
    }
    return text == null ? null : Row.of(lines.number(), text, header);
  }

  @Override
  public void close() {
    lines.close();
  }
}

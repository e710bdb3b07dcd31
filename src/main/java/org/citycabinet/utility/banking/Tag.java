package org.citycabinet.utility.banking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML with all in it, its name without the namespace: statements differ by their
 * version's namespace alone.
 */
final class Tag {
  private static final int DEEPEST = 30;

  private final String name;
  private final Map<String, String> attributes;
  private final StringBuilder text = new StringBuilder();
  private final List<Tag> children = new ArrayList<>();

  private Tag(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  /**
   * Reads the element at whose start the reader stands, to its end.
   *
   * @throws XMLStreamException where it is broken, or deeper than any statement
   */
  static Tag read(XMLStreamReader reader) throws XMLStreamException {
    return read(reader, 0);
  }

  private static Tag read(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("Too deep");
    }
    var tag = new Tag(reader.getLocalName(), attributes(reader));
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.isStartElement()) {
        tag.children.add(read(reader, depth + 1));
      } else if (reader.isCharacters()) {
        tag.text.append(reader.getText());
      }
    }
    return tag;
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    return reader.getAttributeCount() == 0
        ? Map.of()
        : Map.of(reader.getAttributeLocalName(0), reader.getAttributeValue(0));
  }

  /** The first attribute, where it has that name. */
  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "");
  }

  /** Its words; where it is a choice of one element in it, those of that. */
  String words() {
    return children.size() == 1 ? children.get(0).words() : text.toString().strip();
  }

  /** All elements at the end of a path such as {@code RmtInf/Ustrd}. */
  Stream<Tag> all(String path) {
    Stream<Tag> found = Stream.of(this);
    for (var step : path.split("/", -1)) {
      found = found.flatMap(tag -> tag.children.stream()).filter(tag -> tag.name.equals(step));
    }
    return found;
  }

  /** The words at the end of the first of these paths that leads to any; empty where none does. */
  String at(String... paths) {
    return Stream.of(paths)
        .flatMap(this::all)
        .map(Tag::words)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The first element at the end of a path. */
  Optional<Tag> first(String path) {
    return all(path).findFirst();
  }
}

package org.citycabinet.ticketing.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.citycabinet.language.Languages;

/** Writes elements of NeTEx; objects and references get their identifiers here alone. */
final class Xml {
  private static final String NAMESPACE = "http://www.netex.org.uk/netex";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private final String codespace;
  private final String version;
  private final String language;
  private int written;

  /**
   * An empty document.
   *
   * @param codespace what every identifier begins with
   * @param version of all that is written
   * @param language of names
   */
  Xml(String codespace, String version, String language) {
    this.codespace = codespace;
    this.version = version;
    this.language = language;
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, UTF_8.name());
      writer.setDefaultNamespace(NAMESPACE);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole document. */
  byte[] document(String root, Runnable body) {
    write(
        () -> {
          writer.writeStartDocument(UTF_8.name(), "1.0");
          writer.writeStartElement(NAMESPACE, root);
          writer.writeDefaultNamespace(NAMESPACE);
          writer.writeAttribute("version", "1.16");
          body.run();
          writer.writeEndDocument();
          writer.close();
        });
    return bytes.toByteArray();
  }

  /** An element with others inside. */
  void in(String name, Runnable body) {
    write(
        () -> {
          writer.writeStartElement(NAMESPACE, name);
          body.run();
          writer.writeEndElement();
        });
  }

  /** Something that has an identifier of its own: the operator, what it is, its local name. */
  void object(String name, String local, Runnable body) {
    in(
        name,
        () -> {
          attribute("id", id(name, local));
          attribute("version", version);
          body.run();
        });
  }

  /** The same, of things that stand in an order: the one in which they are written. */
  void ordered(String name, String local, Runnable body) {
    object(
        name,
        local,
        () -> {
          attribute("order", String.valueOf(++written));
          body.run();
        });
  }

  /** Points at such a thing; {@code name} ends in {@code Ref}. */
  void ref(String name, String local) {
    in(
        name,
        () -> {
          attribute("ref", id(name.substring(0, name.length() - "Ref".length()), local));
          attribute("version", version);
        });
  }

  /** An element with a text; without one there is no element. */
  void text(String name, Object value) {
    if (!Objects.toString(value, "").isEmpty()) {
      in(name, () -> write(() -> writer.writeCharacters(clean(value))));
    }
  }

  /** A text in the operator's language. */
  void own(String name, Map<String, String> texts) {
    in(
        name,
        () -> {
          attribute("lang", language);
          write(() -> writer.writeCharacters(clean(texts.get(language))));
        });
  }

  /** The same text in all other languages: comes before everything else in an object. */
  void others(String name, Map<String, String> texts) {
    in(
        "alternativeTexts",
        () ->
            Languages.ALL.stream()
                .map(Locale::getLanguage)
                .filter(other -> !other.equals(language))
                .forEach(other -> alternative(name, other, texts.get(other))));
  }

  private void alternative(String name, String other, String text) {
    in(
        "AlternativeText",
        () -> {
          attribute("attributeName", name);
          attribute("useForLanguage", other);
          in(
              "Text",
              () -> {
                attribute("lang", other);
                write(() -> writer.writeCharacters(clean(text)));
              });
        });
  }

  /** What the standard has no element for, by name; empty values are left out. */
  void keys(Map<String, ?> values) {
    in(
        "keyList",
        () ->
            values.entrySet().stream()
                .filter(entry -> !Objects.toString(entry.getValue(), "").isEmpty())
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> key(entry.getKey(), entry.getValue())));
  }

  private void key(String name, Object value) {
    in(
        "KeyValue",
        () -> {
          text("Key", name);
          text("Value", value);
        });
  }

  void attribute(String name, String value) {
    write(() -> writer.writeAttribute(name, clean(value)));
  }

  private String id(String kind, String local) {
    return codespace + ":" + kind + ":" + local.replaceAll("[^A-Za-z0-9_.-]+", "_");
  }

  /** XML has no place for control characters. */
  private static String clean(Object value) {
    return value.toString().replaceAll("\\p{Cntrl}", " ");
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }
}

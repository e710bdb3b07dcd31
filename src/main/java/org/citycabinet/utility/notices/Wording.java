package org.citycabinet.utility.notices;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.language.Languages;

/** A title and a text in one language. */
@Embeddable
public class Wording {

  private String language;
  private String title;
  private String body;

  /** For the entity manager. */
  protected Wording() {}

  /**
   * The words in a language.
   *
   * @param title one line: whatever breaks it is a blank
   * @param body paragraphs
   */
  public Wording(Locale language, String title, String body) {
    this.language = language.getLanguage();
    this.title = title == null ? "" : title.strip().replaceAll("\\s+", " ");
    this.body = body == null ? "" : body.strip();
  }

  /**
   * The words for somebody who reads that language; where there are none in it, the first there are
   * in the order of the product's languages.
   */
  static Optional<Wording> in(Locale reader, List<Wording> all) {
    return Stream.concat(Stream.of(reader), Languages.ALL.stream())
        .flatMap(language -> all.stream().filter(words -> words.isIn(language)))
        .findFirst();
  }

  boolean isIn(Locale other) {
    return language.equals(other.getLanguage());
  }

  /** Whether nothing is written. */
  boolean isBlank() {
    return title.isEmpty() && body.isEmpty();
  }

  /** The language. */
  public Locale getLocale() {
    return Languages.of(language);
  }

  /** One line. */
  public String getTitle() {
    return title;
  }

  /** The text as it was written. */
  public String getBody() {
    return body;
  }

  /** The text, paragraph by paragraph. */
  public List<String> getParagraphs() {
    return Arrays.stream(body.split("\\R+")).filter(line -> !line.isBlank()).toList();
  }
}

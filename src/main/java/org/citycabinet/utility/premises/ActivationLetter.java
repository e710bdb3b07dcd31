package org.citycabinet.utility.premises;

import java.io.Serializable;
import java.util.List;

/**
 * A letter on paper that tells how to begin, in its reader's language.
 *
 * @param language of the letter, such as {@code lv}
 * @param sender the operator's name
 * @param recipient the name of the person or company
 * @param address where it goes: street and house, town and postcode
 * @param title its heading
 * @param paragraphs what it says
 * @param facts what to type, each with its name
 */
public record ActivationLetter(
    String language,
    String sender,
    String recipient,
    List<String> address,
    String title,
    List<String> paragraphs,
    List<Fact> facts)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Something to type, and how it is called on the page. */
  public record Fact(String name, String words) implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}

package org.citycabinet.mail;

import jakarta.activation.DataSource;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter is about to leave and wants its attachment; the feature that it is of observes this and
 * answers. So nothing is stored for each letter that can be made anew.
 */
public final class AttachmentWanted {
  private final Wanted wanted;
  private Attachment answer;

  /**
   * What is wanted.
   *
   * @param kind the feature's word for it, at most 20 letters
   * @param id which of that kind
   * @param locale the language of the letter
   */
  record Wanted(String kind, UUID id, Locale locale) {}

  /**
   * A file that goes with a letter.
   *
   * @param name its name
   * @param content its bytes, and of what kind they are
   */
  record Attachment(String name, DataSource content) {
    static Attachment of(String name, String type, byte[] bytes) {
      return new Attachment(name, new ByteArrayDataSource(bytes, type));
    }
  }

  AttachmentWanted(Wanted wanted) {
    this.wanted = wanted;
  }

  /** Whether it is of that kind. */
  public boolean isOf(String kind) {
    return wanted.kind().equals(kind);
  }

  /** Which of its kind. */
  public UUID id() {
    return wanted.id();
  }

  /** The language of the letter. */
  public Locale locale() {
    return wanted.locale();
  }

  /** Gives the file. */
  public void answer(String name, String type, byte[] content) {
    answer = Attachment.of(name, type, content);
  }

  Optional<Attachment> answered() {
    return Optional.ofNullable(answer);
  }
}

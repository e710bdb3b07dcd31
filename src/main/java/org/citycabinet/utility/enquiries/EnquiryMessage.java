package org.citycabinet.utility.enquiries;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One message of an enquiry. */
@Embeddable
public class EnquiryMessage {

  @Enumerated(EnumType.STRING)
  private Side side;

  @Column(name = "author")
  private UUID author;

  private String body;

  @Column(name = "sent_at")
  private Instant sentAt;

  /** For the entity manager. */
  protected EnquiryMessage() {}

  EnquiryMessage(Side side, UUID author, String body, Instant sentAt) {
    this.side = Objects.requireNonNull(side);
    this.author = Objects.requireNonNull(author);
    this.body = Objects.requireNonNull(body);
    this.sentAt = Objects.requireNonNull(sentAt);
  }

  /** Who wrote it. */
  public Side getSide() {
    return side;
  }

  /** Its text, paragraph by paragraph. */
  public List<String> getParagraphs() {
    return Arrays.stream(body.split("\\R+")).filter(line -> !line.isBlank()).toList();
  }

  /** When it was sent. */
  public Instant getSentAt() {
    return sentAt;
  }
}

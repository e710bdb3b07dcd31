package org.citycabinet.utility.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.citycabinet.files.Document;

/** A file that goes with a notice. */
@Embeddable
public class Attachment {

  private UUID document;
  private String name;

  @Column(name = "size_bytes")
  private long sizeBytes;

  /** For the entity manager. */
  protected Attachment() {}

  Attachment(Document stored) {
    this.document = stored.getId();
    this.name = stored.getName();
    this.sizeBytes = stored.getSizeBytes();
  }

  /** The key by which it is downloaded. */
  public UUID getDocument() {
    return document;
  }

  /** Its name. */
  public String getName() {
    return name;
  }

  /** Its size in whole kilobytes, at least one. */
  public long getKilobytes() {
    return Math.max(1, sizeBytes / 1024);
  }
}

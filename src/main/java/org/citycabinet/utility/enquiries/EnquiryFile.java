package org.citycabinet.utility.enquiries;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.citycabinet.files.Document;

/** A file that goes with a message. */
@Embeddable
public class EnquiryFile {

  /** Which message of the enquiry it goes with, from 0 on. */
  private int message;

  private UUID document;
  private String name;

  @Column(name = "size_bytes")
  private long sizeBytes;

  /** For the entity manager. */
  protected EnquiryFile() {}

  EnquiryFile(int message, Document stored) {
    this.message = message;
    this.document = stored.getId();
    this.name = stored.getName();
    this.sizeBytes = stored.getSizeBytes();
  }

  int message() {
    return message;
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

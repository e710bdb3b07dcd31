package org.citycabinet.files;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** A stored file: an attachment, a photograph. It never changes. */
@Entity
@Table(name = "document")
public class Document {
  @Id private UUID id;
  private String name;

  @Column(name = "content_type")
  private String contentType;

  @Column(name = "size_bytes")
  private long sizeBytes;

  @Column private String sha256;

  @Column(name = "stored_at")
  private Instant storedAt;

  @Lob
  @Basic(fetch = FetchType.LAZY)
  private byte[] content;

  /** For JPA. */
  protected Document() {}

  Document(String name, String contentType, byte[] content, String sha256, Instant storedAt) {
    this.id = Ids.next();
    this.name = name;
    this.contentType = contentType;
    this.sizeBytes = content.length;
    this.content = content.clone();
    this.sha256 = sha256;
    this.storedAt = storedAt;
  }

  /** The public identifier. */
  public UUID getId() {
    return id;
  }

  /** The name that the sender gave it, without any folder. */
  public String getName() {
    return name;
  }

  /** What its content is, by its bytes and not by its name. */
  public String getContentType() {
    return contentType;
  }

  /** Its size in bytes. */
  public long getSizeBytes() {
    return sizeBytes;
  }

  byte[] content() {
    return content.clone();
  }
}

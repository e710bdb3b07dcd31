package org.citycabinet.utility.enquiries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** What somebody of the staff tells the others about a question; its asker never reads it. */
@Entity
@Table(name = "enquiry_remark")
public class EnquiryRemark {

  @Id private UUID id;

  @Column(name = "enquiry_id")
  private UUID enquiry;

  private UUID author;
  private String body;

  @Column(name = "written_at")
  private Instant writtenAt;

  /** For the entity manager. */
  protected EnquiryRemark() {}

  EnquiryRemark(UUID enquiry, UUID author, String body, Instant writtenAt) {
    this.id = Ids.next();
    this.enquiry = Objects.requireNonNull(enquiry);
    this.author = Objects.requireNonNull(author);
    this.body = Objects.requireNonNull(body);
    this.writtenAt = Objects.requireNonNull(writtenAt);
  }

  UUID author() {
    return author;
  }

  String body() {
    return body;
  }

  Instant writtenAt() {
    return writtenAt;
  }
}

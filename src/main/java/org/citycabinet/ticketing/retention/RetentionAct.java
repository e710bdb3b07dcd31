package org.citycabinet.ticketing.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.words.Refused;

/**
 * The act by which an inspector took a card away (RIG-68). The customer's file bears the mark until
 * the act is cleared: the card's open block says so.
 */
@Entity
@Table(name = "retention_act")
public class RetentionAct {
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_PLACE = 200;

  @Id private UUID id;
  private String reference;
  private String operator;
  private UUID medium;

  @Column(name = "open_mark")
  private Integer openMark = 1;

  @SuppressWarnings("unused") // the column that ties the act to what the inspector saw
  @ManyToOne(optional = false)
  @JoinColumn(name = "finding_id")
  private Finding finding;

  private UUID inspector;

  @Enumerated(EnumType.STRING)
  private RetentionReason reason;

  private String words;
  private String place;
  private String clause;

  @Column(name = "retained_at")
  private Instant retainedAt;

  @Column(name = "vehicle_id")
  private String vehicleId;

  @Column(name = "cleared_at")
  private Instant clearedAt;

  @Column(name = "cleared_by")
  private UUID clearedBy;

  private String clearing = "";
  @Version private long version;

  protected RetentionAct() {}

  /**
   * Takes the card of a finding away.
   *
   * @param words what else is to be known; at most 500 characters
   * @param place where it can be had back
   * @throws Refused at the field that is missing or too long
   */
  RetentionAct(
      Finding finding, RetentionReason reason, String words, String place, UUID inspector) {
    if (reason == null) {
      throw Refused.field("reason", "platform.field.choose");
    }
    this.id = Ids.next();
    this.reference = Ids.reference(id);
    this.operator = finding.inspection().operator();
    this.medium = finding.medium().orElseThrow();
    this.finding = finding;
    this.inspector = inspector;
    this.reason = reason;
    this.words = checked("words", words, 0, LONGEST_WORDS);
    this.place = checked("place", place, 1, LONGEST_PLACE);
    this.vehicleId = finding.inspection().place().vehicle();
  }

  private static String checked(String field, String typed, int least, int most) {
    var text = typed == null ? "" : typed.strip();
    if (text.length() < least) {
      throw Refused.field(field, "platform.field.required");
    }
    if (text.length() > most) {
      throw Refused.field(field, "platform.field.tooLong", most);
    }
    return text;
  }

  RetentionAct by(String ruling, Instant at) {
    clause = ruling;
    retainedAt = at;
    return this;
  }

  /**
   * The card is given back (RIG-70).
   *
   * @param document whether an identity document was shown
   * @param why what the clerk writes of it
   * @throws Refused where it was given back before, or at the field that is missing
   */
  void clear(boolean document, String why, UUID clerk, Instant at) {
    if (!isOpen()) {
      throw Refused.rule("retention.cleared-already");
    }
    if (!document) {
      throw Refused.field("document", "retention.document.missing");
    }
    clearing = checked("why", why, 1, LONGEST_WORDS);
    clearedBy = clerk;
    clearedAt = at;
    openMark = null;
  }

  /** Whether the card is still retained. */
  public boolean isOpen() {
    return openMark != null;
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What people name it by. */
  public String reference() {
    return reference;
  }

  String operator() {
    return operator;
  }

  UUID medium() {
    return medium;
  }

  UUID inspector() {
    return inspector;
  }

  /** Why. */
  public RetentionReason reason() {
    return reason;
  }

  /** What else is to be known; may be empty. */
  public String words() {
    return words;
  }

  /** Where the card can be had back. */
  public String place() {
    return place;
  }

  /** The clause that allows it. */
  public String clause() {
    return clause;
  }

  /** When. */
  public Instant retainedAt() {
    return retainedAt;
  }

  /** In which vehicle. */
  public String vehicle() {
    return vehicleId;
  }

  /** When the card was given back. */
  public Optional<Instant> clearedAt() {
    return Optional.ofNullable(clearedAt);
  }

  /** What the clerk wrote of it; empty while it is retained. */
  public String clearing() {
    return clearing;
  }
}

package org.citycabinet.utility.enquiries;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.files.Document;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.Refused;

/**
 * A resident's question to an operator, or a reply to its notice (LUD-25).
 *
 * <p>Open while the operator owes an answer. Each answer hands the turn to the resident, each
 * further word of the resident's hands it back with a new promise. Closed by the staff, who may
 * open it again; a resident who writes again opens it too. Once it is closed, the resident may say
 * how well it was answered.
 */
@Entity
@Table(name = "enquiry")
public class Enquiry {

  private static final int REFERENCE_LENGTH = 8;

  @Id private UUID id;
  private String operator;

  @Column(name = "account")
  private UUID account;

  @Column(name = "contract")
  private UUID contract;

  @Column(name = "notice")
  private UUID notice;

  private String reference;
  private String subject;

  @Enumerated(EnumType.STRING)
  private EnquiryState state;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Version private int version;
  private UUID assignee;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** From 1 to 5, or null. */
  private Integer rating;

  @Column(name = "rating_words")
  private String ratingWords;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "enquiry_message", joinColumns = @JoinColumn(name = "enquiry_id"))
  @OrderColumn(name = "position")
  private List<EnquiryMessage> messages = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "enquiry_file", joinColumns = @JoinColumn(name = "enquiry_id"))
  @OrderColumn(name = "position")
  private List<EnquiryFile> files = new ArrayList<>();

  /** For the entity manager. */
  protected Enquiry() {}

  /**
   * What is asked of whom.
   *
   * @param operator the code of the operator that is asked
   * @param contract the contract it is about, or null
   * @param notice the notice it replies to, or null
   * @param subject one line
   */
  record About(String operator, UUID contract, UUID notice, String subject) {}

  Enquiry(UUID id, About about, UUID account, String words, Instant at, Scheme terms) {
    this.id = Objects.requireNonNull(id);
    this.operator = Objects.requireNonNull(about.operator());
    this.contract = about.contract();
    this.notice = about.notice();
    this.subject = Objects.requireNonNull(about.subject());
    this.account = Objects.requireNonNull(account);
    this.reference = reference(id);
    this.askedAt = at;
    ask(words, at, terms);
  }

  /** The end of its key: short enough to say on the telephone. */
  private static String reference(UUID id) {
    var hex = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    return hex.substring(hex.length() - REFERENCE_LENGTH);
  }

  /** The resident writes: the operator owes an answer, promised anew. */
  final void ask(String words, Instant at, Scheme terms) {
    messages.add(new EnquiryMessage(Side.RESIDENT, account, words, at));
    open(at, terms);
  }

  private void open(Instant at, Scheme terms) {
    state = EnquiryState.OPEN;
    promisedOn = Promise.on(at, terms);
    changedAt = at;
  }

  /** The staff answers. */
  void answer(UUID clerk, String words, Instant at) {
    messages.add(new EnquiryMessage(Side.STAFF, clerk, words, at));
    state = EnquiryState.ANSWERED;
    changedAt = at;
  }

  /** Files go with the message that was written last. */
  void attach(List<Document> stored) {
    stored.forEach(each -> files.add(new EnquiryFile(messages.size() - 1, each)));
  }

  /**
   * The staff opens it again: the operator owes an answer, promised anew.
   *
   * @throws Refused where it is not closed
   */
  void reopen(Instant at, Scheme terms) {
    if (state != EnquiryState.CLOSED) {
      throw Refused.rule("enquiries.refused.notClosed");
    }
    open(at, terms);
  }

  /** Somebody of the staff has it now; nobody where it is null. */
  void assign(UUID clerk) {
    assignee = clerk;
  }

  /**
   * The resident says how well it was answered.
   *
   * @param stars 1 to 5
   * @param words what else there is to say; may be empty
   * @throws Refused where it is not closed, or was rated before
   */
  void rate(int stars, String words) {
    if (!isRateable()) {
      throw Refused.rule("enquiries.refused.rating");
    }
    rating = stars;
    ratingWords = words;
  }

  /** Whether the resident may still say how well it was answered. */
  public boolean isRateable() {
    return state == EnquiryState.CLOSED && rating == null;
  }

  /**
   * The staff closes it.
   *
   * @throws Refused where the resident still waits for an answer
   */
  void close(Instant at) {
    if (state == EnquiryState.OPEN) {
      throw Refused.rule("enquiries.refused.unanswered");
    }
    state = EnquiryState.CLOSED;
    changedAt = at;
  }

  /** The enquiry's own key, random and fit for an address line. */
  public UUID getId() {
    return id;
  }

  /** The contract it is about; a reply to a notice is about none. */
  Optional<UUID> contract() {
    return Optional.ofNullable(contract);
  }

  UUID account() {
    return account;
  }

  /** The code of the operator that is asked. */
  public String getOperator() {
    return operator;
  }

  /** What to name on the telephone. */
  public String getReference() {
    return reference;
  }

  /** What it is about, one line. */
  public String getSubject() {
    return subject;
  }

  /** Whose turn it is. */
  public EnquiryState getState() {
    return state;
  }

  /** Whether the operator owes an answer. */
  public boolean isOpen() {
    return state == EnquiryState.OPEN;
  }

  /** When it was first asked. */
  public Instant getAskedAt() {
    return askedAt;
  }

  /** By which day the operator answers. */
  public LocalDate getPromisedOn() {
    return promisedOn;
  }

  /** Counts its changes; an answer names the one it was written to. */
  public int getVersion() {
    return version;
  }

  /** Who of the staff has it, or null. */
  UUID assignee() {
    return assignee;
  }

  /** When it was last written to, closed or opened. */
  public Instant getChangedAt() {
    return changedAt;
  }

  /** How well it was answered, from 1 to 5; null where nobody said. */
  public Integer getRating() {
    return rating;
  }

  /** What else the resident said to that. */
  public String getRatingWords() {
    return ratingWords;
  }

  /** The files that go with a message, by its place from 0 on. */
  public List<EnquiryFile> files(int message) {
    return files.stream().filter(file -> file.message() == message).toList();
  }

  /**
   * The key of a file that goes with it.
   *
   * @throws Refused as missing, where there is no such file
   */
  UUID file(UUID document) {
    return files.stream()
        .map(EnquiryFile::getDocument)
        .filter(document::equals)
        .findFirst()
        .orElseThrow(() -> Refused.missing("enquiries.missing"));
  }

  /** All messages, oldest first. */
  public List<EnquiryMessage> getMessages() {
    return List.copyOf(messages);
  }
}

package org.citycabinet.utility.banking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.citycabinet.utility.billing.BankReceipts.Addressee;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * Money that came to an operator's bank.
 *
 * <p>It is matched to a contract when its statement is read, or waits until a clerk assigns it or
 * gives it back; both are final.
 */
@Entity
@Table(name = "bank_entry")
public class BankEntry {
  @Id private UUID id;
  @Column private String operator;
  @Column private String iban;

  @Column(name = "entry_key")
  private String key;

  @Column(name = "booked_on")
  private LocalDate bookedOn;

  @Column(name = "amount_cents")
  private Money amount;

  private String payer;

  @Column(name = "payer_iban")
  private String payerIban;

  private String reference;
  private String words;

  @Enumerated(EnumType.STRING)
  private BankEntryState state = BankEntryState.WAITING;

  @Column private UUID contract;

  @Column(name = "invoice_number")
  private String invoiceNumber;

  @Column private UUID remittance;

  @Column(name = "reversal_key")
  private String reversalKey;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private int version;

  /** For the entity manager. */
  protected BankEntry() {}

  BankEntry(UUID id, String operator, String iban, StatementLine line, Instant now) {
    this.id = Objects.requireNonNull(id);
    this.operator = operator;
    this.iban = iban;
    this.key = line.key();
    this.bookedOn = line.bookedOn();
    this.amount = line.amount();
    this.payer = line.payer();
    this.payerIban = line.payerIban();
    this.reference = line.reference();
    this.words = line.words();
    this.takenAt = now;
  }

  /** Its key, random and fit for an address line. */
  public UUID getId() {
    return id;
  }

  /** The bank's day. */
  public LocalDate getBookedOn() {
    return bookedOn;
  }

  /** How much came. */
  public Money getAmount() {
    return amount;
  }

  /** Who paid, as the bank calls them. */
  public String getPayer() {
    return payer;
  }

  /** The payer's account. */
  public String getPayerIban() {
    return payerIban;
  }

  /** The reference that the payer gave. */
  public String getReference() {
    return reference;
  }

  /** What the payer wrote. */
  public String getWords() {
    return words;
  }

  /** What became of it. */
  public BankEntryState getState() {
    return state;
  }

  /** The invoice that it was counted to, or null. */
  public String getInvoiceNumber() {
    return invoiceNumber;
  }

  /** How often it was changed; whoever decides tells what they saw. */
  public int getVersion() {
    return version;
  }

  /** Its statement named an invoice. */
  void match(Addressee to) {
    state = BankEntryState.MATCHED;
    contract = to.contract();
    invoiceNumber = to.number();
  }

  /**
   * A clerk knows what it is for.
   *
   * @throws Refused where somebody has decided already
   */
  void assign(Addressee to, UUID clerk, Instant now) {
    decide(clerk, now);
    match(to);
  }

  /**
   * A clerk gave it back.
   *
   * @throws Refused where somebody has decided already
   */
  void giveBack(UUID clerk, Instant now) {
    decide(clerk, now);
    state = BankEntryState.RETURNED;
  }

  String key() {
    return key;
  }

  /**
   * What it became where it was counted; null where it waits, or was counted before this is known.
   */
  UUID remittance() {
    return remittance;
  }

  void countedBy(UUID counted) {
    remittance = counted;
  }

  boolean isTakenBackBy(String other) {
    return other.equals(reversalKey);
  }

  /** Whether the bank can take it back: what is to be undone must be known. */
  boolean isReversible() {
    return state == BankEntryState.WAITING
        || (state == BankEntryState.MATCHED && remittance != null);
  }

  /** The bank took it back by that movement. */
  void takenBack(String by) {
    if (!isReversible()) {
      throw new IllegalStateException("cannot be taken back: " + state);
    }
    state = BankEntryState.RETURNED;
    contract = null;
    reversalKey = by;
  }

  private void decide(UUID clerk, Instant now) {
    if (state != BankEntryState.WAITING) {
      throw Refused.rule("banking.refused.decided");
    }
    decidedBy = Objects.requireNonNull(clerk);
    decidedAt = now;
  }
}

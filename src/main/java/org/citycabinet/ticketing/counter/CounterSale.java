package org.citycabinet.ticketing.counter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A sale over a counter: what was loaded to one medium, and how it was paid. It is taken back whole
 * or not at all, once.
 */
@Entity
@Table(name = "counter_sale")
public class CounterSale {
  @Id private UUID id;

  @Column(name = "request_key")
  private UUID requestKey;

  private String operator;
  private UUID clerk;

  @Column(name = "drawer_id")
  private UUID drawer;

  private UUID medium;
  private UUID edition;

  @Enumerated(EnumType.STRING)
  private TillMeans means;

  @Column(name = "total_cents")
  private Money total;

  @Column(name = "given_cents")
  private Money given;

  @Column(name = "terminal_receipt")
  private String terminalReceipt;

  @Column(name = "sold_at")
  private Instant soldAt;

  @Column(name = "sold_on")
  private LocalDate soldOn;

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Column(name = "undone_on")
  private LocalDate undoneOn;

  @Column(name = "undone_by")
  private UUID undoneBy;

  @Column(name = "undone_drawer")
  private UUID undoneDrawer;

  @Column(name = "undo_reason")
  private String undoReason = "";

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "counter_line", joinColumns = @JoinColumn(name = "sale_id"))
  private List<SaleLine> lines = new ArrayList<>();

  @Version private long version;

  /**
   * Who sells for what, and when.
   *
   * @param id the sale's identifier
   * @param requestKey the form's own key
   * @param operator the operator's code
   * @param clerk the account of who sells
   * @param drawer the clerk's open drawer; null where there is none
   * @param medium what it is loaded to
   * @param edition the edition of the terms in force
   * @param at when
   * @param day the operator's calendar day
   */
  record Till(
      UUID id,
      UUID requestKey,
      String operator,
      UUID clerk,
      UUID drawer,
      UUID medium,
      UUID edition,
      Instant at,
      LocalDate day) {}

  protected CounterSale() {}

  /**
   * What was sold and is paid.
   *
   * @throws Refused where it is not paid by that
   */
  CounterSale(Till till, List<SaleLine> lines, Paid paid) {
    this.id = till.id();
    this.requestKey = till.requestKey();
    this.operator = till.operator();
    this.clerk = till.clerk();
    this.drawer = till.drawer();
    this.medium = till.medium();
    this.edition = till.edition();
    this.lines.addAll(lines);
    this.total = lines.stream().map(SaleLine::total).reduce(Money.ZERO, Money::plus);
    paid.check(total);
    this.means = paid.means();
    this.given = paid.given();
    this.terminalReceipt = paid.receipt();
    this.soldAt = till.at();
    this.soldOn = till.day();
  }

  /**
   * Takes it back.
   *
   * @param by the account of who decides it
   * @param paidFrom the drawer that the cash goes out of; null where no cash does
   * @throws Refused where that was done before
   */
  void undo(UUID by, UUID paidFrom, String reason, Instant at, LocalDate day) {
    mustStand();
    undoneAt = at;
    undoneOn = day;
    undoneBy = by;
    undoneDrawer = paidFrom;
    undoReason = reason;
  }

  /**
   * Makes sure that it was not taken back.
   *
   * @throws Refused where it was
   */
  void mustStand() {
    if (isUndone()) {
      throw Refused.rule("counter.undo.already");
    }
  }

  /** Whether it is the same sale as one that is asked for again. */
  boolean isFor(UUID wanted, Money shown, Paid paid) {
    return medium.equals(wanted) && total.equals(shown) && means == paid.means();
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** What people can name it by, such as {@code 1F3A-09CE}. */
  public String reference() {
    return Ids.reference(id);
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The account of the clerk who sold it. */
  public UUID clerk() {
    return clerk;
  }

  /** The drawer that was open then; empty where none was. */
  public Optional<UUID> drawer() {
    return Optional.ofNullable(drawer);
  }

  /** What it is loaded to. */
  public UUID medium() {
    return medium;
  }

  /** The edition of the terms that it was sold under. */
  public UUID edition() {
    return edition;
  }

  /** What was sold. */
  public List<SaleLine> lines() {
    return lines.stream().sorted(Comparator.comparing(SaleLine::line)).toList();
  }

  /** How it was paid. */
  public TillMeans means() {
    return means;
  }

  /** What was paid. */
  public Money total() {
    return total;
  }

  /** The cash that was handed over. */
  public Optional<Money> given() {
    return Optional.ofNullable(given);
  }

  /** What went back of the cash. */
  public Money change() {
    return given().map(money -> money.minus(total)).orElse(Money.ZERO);
  }

  /** The number on the card terminal's receipt. */
  public Optional<String> terminalReceipt() {
    return Optional.ofNullable(terminalReceipt);
  }

  /** When. */
  public Instant soldAt() {
    return soldAt;
  }

  /** On which of the operator's calendar days. */
  public LocalDate soldOn() {
    return soldOn;
  }

  /** Whether it was taken back. */
  public boolean isUndone() {
    return undoneAt != null;
  }

  /** When it was taken back. */
  public Optional<Instant> undoneAt() {
    return Optional.ofNullable(undoneAt);
  }

  /** On which of the operator's calendar days it was taken back. */
  public Optional<LocalDate> undoneOn() {
    return Optional.ofNullable(undoneOn);
  }

  /** The drawer that the cash went out of. */
  public Optional<UUID> undoneDrawer() {
    return Optional.ofNullable(undoneDrawer);
  }

  /** Why it was taken back; empty where it was not. */
  public String undoReason() {
    return undoReason;
  }
}

package org.citycabinet.utility.invoice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Money;

/**
 * What a contract's holder is asked to pay for a month (LUD-11).
 *
 * <p>Issued once and never changed; a mistake is put right by the next one. The amount of the
 * invoice is its lines with tax; what is payable also counts the debt or overpayment that stood
 * before it.
 */
@Entity
@Table(name = "invoice")
public class Invoice {

  @Id private UUID id;

  @Column(name = "operator")
  private String operator;

  @Column(name = "contract")
  private UUID contract;

  private String number;

  @Column private String corrects;

  @Column private String reference;

  @Column(name = "for_month")
  private LocalDate forMonth;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "net_cents")
  private long netCents;

  @Column(name = "vat_cents")
  private long vatCents;

  @Column(name = "carried_cents")
  private long carriedCents;

  @Column(name = "carried_told")
  private boolean carriedTold;

  @Embedded private Parties parties;

  @ElementCollection
  @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  private List<InvoiceLine> lines = new ArrayList<>();

  /** For the entity manager. */
  protected Invoice() {}

  /**
   * What stands in an invoice's head.
   *
   * @param operator the code of the operator that issues it
   * @param contract the contract it is for
   * @param number its number, one of its kind with the operator
   * @param corrects the number of the invoice that it corrects, or null
   * @param month the month it is for
   * @param issuedOn its date
   * @param dueOn the last day to pay
   */
  public record Head(
      String operator,
      UUID contract,
      String number,
      String corrects,
      YearMonth month,
      LocalDate issuedOn,
      LocalDate dueOn) {}

  /**
   * What stood open before an invoice.
   *
   * @param amount a debt above 0, an overpayment below
   * @param isTold whether accounting says so; computed here otherwise
   */
  public record Carried(Money amount, boolean isTold) {}

  /**
   * Issues an invoice.
   *
   * @param carried what stood open before
   */
  public Invoice(UUID id, Head head, Parties parties, List<InvoiceLine> lines, Carried carried) {
    this.id = Objects.requireNonNull(id);
    this.operator = head.operator();
    this.contract = head.contract();
    this.number = head.number();
    this.corrects = head.corrects();
    this.reference = CreditorReference.body(head.number());
    this.forMonth = head.month().atDay(1);
    this.issuedOn = head.issuedOn();
    this.dueOn = head.dueOn();
    this.parties = Objects.requireNonNull(parties);
    this.lines.addAll(lines);
    this.carriedCents = carried.amount().cents();
    this.carriedTold = carried.isTold();
    this.netCents = lines.stream().mapToLong(line -> line.getNet().cents()).sum();
    this.vatCents = Vat.of(lines).stream().mapToLong(vat -> vat.tax().cents()).sum();
  }

  /** Whether it says the same as another; what was computed here need not be the same. */
  public boolean isSame(Invoice other) {
    return operator.equals(other.operator)
        && contract.equals(other.contract)
        && number.equals(other.number)
        && Objects.equals(corrects, other.corrects)
        && List.of(forMonth, issuedOn, dueOn)
            .equals(List.of(other.forMonth, other.issuedOn, other.dueOn))
        && parties.payee().equals(other.parties.payee())
        && (!carriedTold || !other.carriedTold || carriedCents == other.carriedCents)
        && lines.size() == other.lines.size()
        && IntStream.range(0, lines.size()).allMatch(i -> lines.get(i).isSame(other.lines.get(i)));
  }

  /** Its columns, in the order of {@link InvoiceRows}. */
  Object[] row() {
    var payee = parties.payee();
    return new Object[] {
      id,
      operator,
      contract,
      number,
      corrects,
      reference,
      forMonth,
      issuedOn,
      dueOn,
      netCents,
      vatCents,
      carriedCents,
      carriedTold,
      payee.name(),
      payee.registration(),
      payee.vatNumber(),
      payee.iban(),
      parties.payer(),
      parties.payerAddress()
    };
  }

  /** The columns of its lines. */
  List<Object[]> lineRows() {
    return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).row(id, i)).toList();
  }

  /** The invoice's own key, random and fit for an address line. */
  public UUID getId() {
    return id;
  }

  /** The code of the operator that issues it. */
  public String operator() {
    return operator;
  }

  /** The contract that it is for. */
  public UUID contract() {
    return contract;
  }

  /** Its number as printed. */
  public String getNumber() {
    return number;
  }

  /** The number of the invoice that it corrects, or null. */
  public String getCorrects() {
    return corrects;
  }

  /** The month it is for. */
  public YearMonth getMonth() {
    return YearMonth.from(forMonth);
  }

  /** Its date. */
  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  /** The last day to pay. */
  public LocalDate getDueOn() {
    return dueOn;
  }

  Parties parties() {
    return parties;
  }

  /** The services on it, in order. */
  public List<InvoiceLine> getLines() {
    return List.copyOf(lines);
  }

  /** The sum of its lines before tax. */
  public Money getNet() {
    return Money.ofCents(netCents);
  }

  /** The tax, rate by rate. */
  public List<Vat> getVats() {
    return Vat.of(lines);
  }

  /** The amount of this invoice, with tax. */
  public Money getAmount() {
    return Money.ofCents(netCents + vatCents);
  }

  /** What stood open before it: a debt above 0, an overpayment below. */
  public Money getCarried() {
    return Money.ofCents(carriedCents);
  }

  /** All that is to be paid: the invoice with the debt, or less the overpayment; never below 0. */
  public Money getPayable() {
    return getAmount().plus(getCarried()).atLeast(Money.ZERO);
  }
}

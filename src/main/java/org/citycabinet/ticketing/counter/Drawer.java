package org.citycabinet.ticketing.counter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A clerk's drawer with cash, from its opening to its closing with a count. What is in it tells the
 * journal. A closed one never changes.
 */
@Entity
@Table(name = "cash_drawer")
public class Drawer {
  @Id private UUID id;
  private String operator;
  private UUID clerk;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "start_cents")
  private Money start;

  @Column(name = "open_mark")
  private Integer openMark;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "expected_cents")
  private Money expected;

  @Column(name = "counted_cents")
  private Money counted;

  private String explanation;

  @ElementCollection
  @CollectionTable(name = "cash_count", joinColumns = @JoinColumn(name = "drawer_id"))
  @MapKeyColumn(name = "coin_cents")
  @Column(name = "pieces")
  private Map<Integer, Integer> pieces = new HashMap<>();

  @Version private long version;

  protected Drawer() {}

  /**
   * Closes it with a count.
   *
   * @param inIt what the journal says to be in it
   * @param why where the difference comes from; needed where there is one
   * @throws Refused at the field {@code explanation} where there is a difference and no word on it
   */
  void close(Money inIt, CashCount count, String why, Instant now) {
    mustBeOpen();
    var difference = count.sum().minus(inIt);
    if (!difference.isZero() && why.isEmpty()) {
      throw difference.isNegative()
          ? Refused.field(
              "explanation", "counter.close.missing", Money.ZERO.minus(difference), count.sum())
          : Refused.field("explanation", "counter.close.over", difference, count.sum());
    }
    expected = inIt;
    counted = count.sum();
    pieces.putAll(count.pieces());
    explanation = why;
    closedAt = now;
    openMark = null;
  }

  /**
   * Makes sure that cash can go in and out.
   *
   * @throws Refused where it is closed
   */
  void mustBeOpen() {
    if (!isOpen()) {
      throw Refused.rule("counter.drawer.closed");
    }
  }

  /** Whether it is open. */
  public boolean isOpen() {
    return closedAt == null;
  }

  /** Where the journal keeps what is in it. */
  LedgerAccount account() {
    return LedgerAccount.drawer(operator, id);
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The account of the clerk whose it is. */
  public UUID clerk() {
    return clerk;
  }

  /** When it was opened. */
  public Instant openedAt() {
    return openedAt;
  }

  /** The cash that it began with. */
  public Money start() {
    return start;
  }

  /** When it was closed. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** What was counted at the closing; empty while it is open. */
  public Optional<Money> counted() {
    return Optional.ofNullable(counted);
  }

  /** How many of each note and coin were counted, by its value in cents. */
  public Map<Integer, Integer> pieces() {
    return Map.copyOf(pieces);
  }

  /** What was counted, less what should have been there; empty while it is open. */
  public Optional<Money> difference() {
    return counted().map(money -> money.minus(expected));
  }

  /** Where the difference came from, in the clerk's words; empty where there was none. */
  public String explanation() {
    return explanation;
  }
}

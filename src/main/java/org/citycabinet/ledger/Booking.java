package org.citycabinet.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.words.Money;

/**
 * A transaction to be booked: amounts that move from account to account for one event. It adds up
 * to 0 by the way it is made.
 */
public final class Booking {
  private static final int LONGEST_KEY = 120;

  private final String key;
  private final String event;
  private final Map<LedgerAccount, Money> amounts = new LinkedHashMap<>();
  private Instant happenedAt;
  private Money credit = Money.ZERO;
  private List<Line> lines;

  /** One line: what an account gains, or loses where it is negative. */
  record Line(LedgerAccount account, UUID id, Money amount) {
    Line(LedgerAccount account, Money amount) {
      this(account, account.id(), amount);
    }
  }

  private Booking(String key, String event) {
    this.key = key;
    this.event = event;
  }

  /**
   * An empty booking.
   *
   * @param key says which deed of business it is, such as {@code payment.captured:<id>}; at most
   *     120 characters of ASCII. Whatever is booked twice under one key counts once.
   * @param event the event's name in the table of postings, such as {@code payment.captured}
   * @throws IllegalArgumentException where the key is empty or too long
   */
  public static Booking of(String key, String event) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("A booking's key has 1 to 120 characters: " + key);
    }
    return new Booking(key, event);
  }

  /**
   * Moves an amount; nothing where it is 0.
   *
   * @throws IllegalArgumentException where the amount is negative
   */
  public Booking move(Money amount, LedgerAccount from, LedgerAccount to) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Move it the other way round: " + amount);
    }
    amounts.merge(from, Money.ZERO.minus(amount), Money::plus);
    amounts.merge(to, amount, Money::plus);
    lines = null;
    return this;
  }

  /** Says when what is booked was done, where that is not now. */
  public Booking happened(Instant at) {
    happenedAt = at;
    return this;
  }

  /**
   * Lets the accounts that pay go below 0 by so much, where they are not below 0 already; without
   * it none does that must not.
   *
   * @throws IllegalArgumentException where the credit is negative
   */
  public Booking onCredit(Money most) {
    if (most.isNegative()) {
      throw new IllegalArgumentException("No credit is below 0: " + most);
    }
    credit = most;
    return this;
  }

  Money credit() {
    return credit;
  }

  Optional<Instant> happenedAt() {
    return Optional.ofNullable(happenedAt);
  }

  String key() {
    return key;
  }

  String event() {
    return event;
  }

  /** The lines in the one order in which all bookings lock accounts, so that none deadlock. */
  List<Line> lines() {
    if (lines == null) {
      lines =
          amounts.entrySet().stream()
              .filter(line -> !line.getValue().isZero())
              .map(line -> new Line(line.getKey(), line.getValue()))
              .sorted(Comparator.comparing(Line::id))
              .toList();
    }
    return lines;
  }

  /** The same for two bookings that say the same. */
  String body() {
    var body = new StringBuilder(event);
    for (var line : lines()) {
      body.append('\n').append(line.id()).append(' ').append(line.amount().cents());
    }
    return body.toString();
  }
}

package org.citycabinet.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Names an account of the journal; it comes to be when something is first posted to it.
 *
 * <p>A balance says what the account's owner may claim from the operator. So a wallet with money is
 * above 0, and the accounts through which money comes in, such as the gateway's, are below.
 *
 * @param operator the code of the operator whose books these are
 * @param kind what the account is for
 * @param owner the medium, payment or the like that it belongs to; {@link #NOBODY} for an account
 *     of the operator itself
 */
public record LedgerAccount(String operator, Kind kind, UUID owner) {
  private static final UUID NOBODY = new UUID(0, 0);

  /** What an account is for. */
  public enum Kind {
    /** Money that the payment gateway took in and paid out for the operator. */
    GATEWAY(false, false),
    /** Money that passed over the operator's counters and tills. */
    COUNTER(false, false),
    /** What the operator earned by sales and trips. */
    REVENUE(false, false),
    /** Commissions of the portal's sales (VEN-20). */
    COMMISSION(false, false),
    /** What a payer paid and nobody has collected yet; never below 0. */
    PENDING(true, true),
    /** What was promised back to payers and the gateway has not confirmed yet. */
    PROMISED(false, false),
    /** Stored value of a medium; never below 0 but for its credit. */
    WALLET(true, true),
    /** What a medium owes, as a balance below 0. */
    DEBT(true, false),
    /** What is paid back for a medium that is handed in (RIG-20); never below 0. */
    DEPOSIT(true, true),
    /** What somebody owes for a surcharge; above 0 what is to be handed back. */
    SURCHARGE(true, false),
    /** What a customer of a utility owes, as a balance below 0; above 0 what was overpaid. */
    RECEIVABLE(true, false),
    /** What reached the operator where this installation does not see it. */
    ELSEWHERE(false, false),
    /** The operator's account at its bank, as far as its statements were read here. */
    BANK(false, false),
    /** What came to the bank and nobody knows yet what for. */
    UNCLEAR(false, false),
    /** The cash in a clerk's drawer, as a balance below 0. */
    DRAWER(true, false),
    /** What card terminals at counters took in, as a balance below 0. */
    TERMINAL(false, false),
    /** The cash that drawers gave to the safe and got from it, as a balance below 0. */
    SAFE(false, false),
    /** What counts of cash found too much, less what they found missing. */
    DIFFERENCE(false, false);

    private final boolean kept;
    private final boolean floored;

    Kind(boolean kept, boolean floored) {
      this.kept = kept;
      this.floored = floored;
    }

    /** Whether a column keeps the balance; the operator's own accounts are summed instead. */
    boolean isKept() {
      return kept;
    }

    /** Whether a booking that would take it below 0 and its credit is refused. */
    boolean isFloored() {
      return floored;
    }
  }

  /** The operator's side of the payment gateway. */
  public static LedgerAccount gateway(String operator) {
    return new LedgerAccount(operator, Kind.GATEWAY, NOBODY);
  }

  /** The operator's counters and tills. */
  public static LedgerAccount counter(String operator) {
    return new LedgerAccount(operator, Kind.COUNTER, NOBODY);
  }

  /** What the operator earned. */
  public static LedgerAccount revenue(String operator) {
    return new LedgerAccount(operator, Kind.REVENUE, NOBODY);
  }

  /** The commissions of sales on the portal. */
  public static LedgerAccount commission(String operator) {
    return new LedgerAccount(operator, Kind.COMMISSION, NOBODY);
  }

  /** What was paid under that reference and waits to be collected or given back. */
  public static LedgerAccount pending(String operator, UUID reference) {
    return new LedgerAccount(operator, Kind.PENDING, reference);
  }

  /** What was promised back to payers. */
  public static LedgerAccount promised(String operator) {
    return new LedgerAccount(operator, Kind.PROMISED, NOBODY);
  }

  /** The stored value of a medium. */
  public static LedgerAccount wallet(String operator, UUID medium) {
    return new LedgerAccount(operator, Kind.WALLET, medium);
  }

  /** The debt of a medium. */
  public static LedgerAccount debt(String operator, UUID medium) {
    return new LedgerAccount(operator, Kind.DEBT, medium);
  }

  /** The deposit for a medium. */
  public static LedgerAccount deposit(String operator, UUID medium) {
    return new LedgerAccount(operator, Kind.DEPOSIT, medium);
  }

  /** What somebody owes for a surcharge or has to get back of it. */
  public static LedgerAccount surcharge(String operator, UUID surcharge) {
    return new LedgerAccount(operator, Kind.SURCHARGE, surcharge);
  }

  /** What the customer of a contract owes or has overpaid. */
  public static LedgerAccount receivable(String operator, UUID contract) {
    return new LedgerAccount(operator, Kind.RECEIVABLE, contract);
  }

  /** What the operator's accounting knows to be paid and this installation did not see. */
  public static LedgerAccount elsewhere(String operator) {
    return new LedgerAccount(operator, Kind.ELSEWHERE, NOBODY);
  }

  /** The operator's account at its bank. */
  public static LedgerAccount bank(String operator) {
    return new LedgerAccount(operator, Kind.BANK, NOBODY);
  }

  /** What came to the operator's bank and nobody knows yet what for. */
  public static LedgerAccount unclear(String operator) {
    return new LedgerAccount(operator, Kind.UNCLEAR, NOBODY);
  }

  /** The cash in a clerk's drawer. */
  public static LedgerAccount drawer(String operator, UUID drawer) {
    return new LedgerAccount(operator, Kind.DRAWER, drawer);
  }

  /** What card terminals at the operator's counters took in. */
  public static LedgerAccount terminal(String operator) {
    return new LedgerAccount(operator, Kind.TERMINAL, NOBODY);
  }

  /** The operator's safe. */
  public static LedgerAccount safe(String operator) {
    return new LedgerAccount(operator, Kind.SAFE, NOBODY);
  }

  /** What counts of cash found too much or missing. */
  public static LedgerAccount difference(String operator) {
    return new LedgerAccount(operator, Kind.DIFFERENCE, NOBODY);
  }

  /** The row's identifier: always the same for the same name, so that nobody has to look it up. */
  UUID id() {
    return UUID.nameUUIDFromBytes((operator + '/' + kind + '/' + owner).getBytes(UTF_8));
  }
}

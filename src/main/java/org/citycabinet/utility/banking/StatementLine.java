package org.citycabinet.utility.banking;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.words.Money;

/**
 * One movement of a statement.
 *
 * @param key what it is told apart by on its account: the bank's own reference, or else its place
 *     in the statement
 * @param amount more than 0
 * @param flaw why it is not taken in; null where it is
 * @param bookedOn the bank's day
 * @param payer who paid, as the bank calls them; may be empty
 * @param payerIban the payer's account; may be empty
 * @param reference the creditor's reference (RF); may be empty
 * @param words what the payer wrote; may be empty
 */
record StatementLine(
    String key,
    Money amount,
    Flaw flaw,
    LocalDate bookedOn,
    String payer,
    String payerIban,
    String reference,
    String words) {

  private static final int LONGEST_PRINT = 7;

  /** Whether the bank takes something back with it that had come before. */
  boolean isTakingBack() {
    return flaw == Flaw.TAKEN_BACK;
  }

  /** Whether that is what came before: by the bank's own reference, or by payer and words. */
  boolean takesBack(BankEntry entry) {
    boolean isSamePayer = !payerIban.isEmpty() && payerIban.equals(entry.getPayerIban());
    return amount.equals(entry.getAmount())
        && (key.equals(entry.key())
            || (isSamePayer
                && reference.equals(entry.getReference())
                && words.equals(entry.getWords())));
  }

  /**
   * What may name the invoice: the reference, each of the payer's words with a figure in it, and
   * references printed in groups.
   */
  Stream<String> candidates() {
    var all = List.of(words.split("[\\s,;:]+"));
    var single = all.stream().filter(word -> word.chars().anyMatch(Character::isDigit));
    var grouped =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).regionMatches(true, 0, "RF", 0, 2))
            .boxed()
            .flatMap(i -> groups(all.subList(i, Math.min(all.size(), i + LONGEST_PRINT))));
    return Stream.of(Stream.of(reference).filter(r -> !r.isEmpty()), single, grouped)
        .flatMap(Function.identity());
  }

  private static Stream<String> groups(List<String> words) {
    return IntStream.rangeClosed(2, words.size())
        .mapToObj(count -> String.join("", words.subList(0, count)));
  }

  /** Why a movement is not taken in. */
  enum Flaw {
    /** It went out. */
    OUTGOING,
    /** Something that had gone out came back. */
    REVERSED,
    /** The bank took back what had come. */
    TAKEN_BACK,
    /** The bank has not booked it yet. */
    PENDING,
    /** It is not in euros. */
    CURRENCY,
    /** It is about nothing. */
    EMPTY
  }
}

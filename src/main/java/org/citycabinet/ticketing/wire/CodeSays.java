package org.citycabinet.ticketing.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a signed code says, whose screen it is on aside. */
public sealed interface CodeSays permits PersonSays, TicketSays {

  /** How far a reader's clock may lag behind the one that the code was made by. */
  Duration SKEW = Duration.ofMinutes(1);

  /** The code of the operator that it is for. */
  String operator();

  /** The number of the medium. */
  String medium();

  /** When it was made, to the second. */
  Instant issuedAt();

  /** The first instant at which it must not be believed any more. */
  Instant expiresAt();

  /**
   * The same, where it is for that operator and its time is now.
   *
   * @throws FlawedCode where it is not
   */
  default CodeSays mustHold(String operator, Instant now) {
    if (!operator().equals(operator)) {
      throw new FlawedCode(CodeFlaw.OTHER_OPERATOR);
    }
    flaw(now)
        .ifPresent(
            flaw -> {
              throw new FlawedCode(flaw);
            });
    return this;
  }

  /** What is wrong with its time at that instant; empty where nothing is. */
  default Optional<CodeFlaw> flaw(Instant now) {
    if (now.plus(SKEW).isBefore(issuedAt())) {
      return Optional.of(CodeFlaw.NOT_YET);
    }
    return now.isBefore(expiresAt()) ? Optional.empty() : Optional.of(CodeFlaw.EXPIRED);
  }
}

package org.citycabinet.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.web.ClientAddress;
import org.citycabinet.words.Refused;

/** What a page with a code from a short message asks for, whatever the number is for. */
@ApplicationScoped
class Codes {
  @Inject Proofs proofs;
  @Inject ClientAddress client;

  /**
   * What the page shows of a code on its way.
   *
   * @param number the last digits of the number it went to
   * @param waitSeconds how long until another may be asked for
   */
  public record Waiting(String number, long waitSeconds) {}

  /** The code that is awaited; empty where it is too late for any. */
  Optional<Waiting> waiting(String token, Purpose purpose) {
    return proofs
        .find(token, purpose)
        .filter(proof -> !proof.isConfirmed())
        .map(p -> new Waiting(p.contact().number().masked(), proofs.waitSeconds(p)));
  }

  /**
   * Checks a code that was typed.
   *
   * @throws Refused at {@code code} where it is missing, wrong or too late
   */
  void check(String token, Purpose purpose, String typed) {
    if (typed == null || typed.isBlank()) {
      throw Refused.field("code", "platform.field.required");
    }
    switch (proofs.tryCode(token, purpose, typed)) {
      case WRONG -> throw Refused.field("code", "registration.code.wrong");
      case OVER -> throw Refused.field("code", "registration.code.over");
      case RIGHT -> {
        // the proof is confirmed
      }
    }
  }

  /**
   * Sends another code.
   *
   * @throws Refused where it is too early, or too many went out
   */
  void resend(String token, Purpose purpose) {
    proofs.resend(token, purpose, client.text());
  }
}

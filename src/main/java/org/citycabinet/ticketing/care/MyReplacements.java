package org.citycabinet.ticketing.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/**
 * A resident moves what is on one of their cards to another of theirs (VEN-28). Others' cards
 * answer as missing ones do.
 */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class MyReplacements {
  @Inject CurrentUser me;
  @Inject Cards cards;
  @Inject Replacements replacements;
  @Inject Audit audit;

  /**
   * The caller's card that is given up.
   *
   * @throws Refused where the caller keeps no such card
   */
  public Keeper from(UUID medium) {
    return cards.mine(medium);
  }

  /** How the caller's card was given up; empty where it was not. */
  public Optional<Replacement> of(UUID medium) {
    return replacements.of(cards.mine(medium).medium().id());
  }

  /** What is left on it. */
  public Holdings holdings(UUID medium) {
    return replacements.on(cards.mine(medium).medium());
  }

  /** The caller's other cards of the same operator that are good. */
  public List<Keeper> targets(UUID medium) {
    var from = cards.mine(medium).medium();
    return cards.mine().stream().filter(kept -> isTarget(from, kept.medium())).toList();
  }

  private static boolean isTarget(Medium from, Medium to) {
    return to.operator().equals(from.operator()) && !to.id().equals(from.id()) && !to.isBlocked();
  }

  /** What may have happened to it for the operator's terms to move what it holds. */
  public List<Mishap> mishaps(UUID medium) {
    var from = cards.mine(medium).medium();
    return Arrays.stream(Mishap.values())
        .filter(Mishap::isForHolders)
        .filter(mishap -> replacements.clause(from, mishap, Asker.HOLDER).moves())
        .toList();
  }

  /** The clause of the terms that decides about it. */
  public String clause(UUID medium) {
    return replacements.clause(cards.mine(medium).medium(), Mishap.LOST, Asker.HOLDER).clause();
  }

  /**
   * Moves all of it; the card given up is void for good.
   *
   * @param to another of the caller's cards
   * @param mishap what happened
   * @throws Refused where the caller keeps one of them not, or the terms or the cards forbid it
   */
  public Replacement move(UUID from, UUID to, Mishap mishap) {
    var old = cards.mine(from).medium();
    if (mishap == null || !mishap.isForHolders()) {
      throw Refused.field("mishap", "care.mishap.missing");
    }
    if (to == null) {
      throw Refused.field("to", "care.to.missing");
    }
    var order =
        new Replacement.Order(from, cards.mine(to).medium().id(), mishap, Asker.HOLDER, Money.ZERO);
    var done = replacements.replace(order);
    audit.record(
        old.operator(),
        new Audit.Deed(
            "medium.replace", "medium", from.toString(), me.accountId(), mishap + " > " + to));
    return done;
  }
}

package org.citycabinet.ticketing.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.FeeDue;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** Where a clerk replaces cards of the operator they work for; all of it is audited. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
class CareDesk {
  private static final int LONGEST_NOTE = 300;

  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Media media;
  @Inject CardPrices prices;
  @Inject Replacements replacements;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Event<FeeDue> fees;

  /**
   * What a clerk wants done.
   *
   * @param from the number of the card that is given up
   * @param to the number of the one that takes its place
   * @param mishap why
   * @param proof whether a proof of purchase was shown
   * @param note how the person was identified; at most 300 characters, and not blank
   */
  record Wish(String from, String to, Mishap mishap, boolean proof, String note) {}

  /**
   * Looks up the card that is given up.
   *
   * @param mishap what happened to it
   * @throws Refused at the field {@code number} where the operator has none with that number, or it
   *     is not one to be given up
   */
  Medium look(String number, Mishap mishap) {
    mustBeSaid(mishap);
    var medium = find("number", number);
    Replacements.mustBeLeft(medium);
    note("medium.look", medium, "");
    return medium;
  }

  /** What is left on it. */
  Holdings holdings(Medium medium) {
    return replacements.on(medium);
  }

  /** What the terms say. */
  ReplacementClause clause(Medium medium, Mishap mishap) {
    return replacements.clause(medium, mishap, Asker.CLERK);
  }

  /** What a new one costs. */
  CardPrices.Price price(Medium medium, Mishap mishap) {
    return prices.ofNew(medium, mishap == Mishap.FAILED);
  }

  /**
   * Moves what it holds to a card that the person has already.
   *
   * @throws Refused at the field that is wrong
   */
  Replacement move(Wish wish) {
    var from = checked(wish);
    var to = find("to", wish.to());
    return replace(wish, from, to, Money.ZERO);
  }

  /**
   * Hands out a new personalised card in the place of the old one and moves what that holds; the
   * fee is taken at the counter (RIG-22, RIG-25, LIE-03).
   *
   * @param means how the fee is paid; may be null where there is none
   * @param receipt what the card terminal printed; may be null where it is not used
   * @throws Refused at the field that is wrong; or where an inspector holds a card of that person
   *     (RIG-23), or cash is paid and the clerk has no open drawer
   */
  Replacement issue(Wish wish, FeeMeans means, String receipt) {
    var from = checked(wish);
    if (!from.kind().isPersonalised()) {
      throw Refused.field("number", "care.issue.anonymous");
    }
    if (media.isMarked(from)) {
      throw Refused.rule("care.issue.retained");
    }
    var price = price(from, wish.mishap());
    if (!price.offered()) {
      throw Refused.clause(price.clause(), "care.issue.not-offered");
    }
    if (means == null && !price.fee().isZero()) {
      throw Refused.field("means", "platform.field.choose");
    }
    var done = replace(wish, from, issued(from, wish.to()), price.fee());
    if (!done.fee().isZero()) {
      fees.fire(new FeeDue(done.id(), from.operator(), done.fee(), Money.ZERO, means, receipt));
    }
    return done;
  }

  /** It is good for as long as the old one was when it was new. */
  private Medium issued(Medium old, String number) {
    var today = LocalDate.ofInstant(clock.instant(), operators.operator(me.operator()).zone());
    var expiresOn =
        old.expiresOn()
            .map(last -> today.plusDays(ChronoUnit.DAYS.between(old.issuedOn(), last)))
            .orElse(null);
    return media.issue(
        new Issue(
            old.operator(),
            numberOf("to", number),
            old.kind(),
            old.holder().orElse(null),
            old.holderName().orElse(null),
            old.photograph().orElse(null),
            expiresOn));
  }

  private Medium checked(Wish wish) {
    mustBeSaid(wish.mishap());
    if (wish.note() == null || wish.note().isBlank()) {
      throw Refused.field("note", "medium.note.missing");
    }
    if (wish.note().length() > LONGEST_NOTE) {
      throw Refused.field("note", "medium.note.too-long", LONGEST_NOTE);
    }
    var from = find("number", wish.from());
    var clause = clause(from, wish.mishap());
    if (clause.moves() && clause.proof() && !wish.proof()) {
      throw Refused.field("proof", "care.proof.missing", clause.clause());
    }
    return from;
  }

  private static void mustBeSaid(Mishap mishap) {
    if (mishap == null) {
      throw Refused.field("mishap", "care.mishap.missing");
    }
  }

  private Replacement replace(Wish wish, Medium from, Medium to, Money fee) {
    var done =
        replacements.replace(
            new Replacement.Order(from.id(), to.id(), wish.mishap(), Asker.CLERK, fee));
    note("medium.replace", from, wish.mishap() + " > " + to.id() + ": " + wish.note().strip());
    media.keepers(to.id()).forEach(account -> tell(account, from, to));
    return done;
  }

  private void tell(UUID account, Medium from, Medium to) {
    var locale = accounts.byId(account).getLocale();
    accounts.write(
        account,
        Letter.of(locale, "care.mail.subject")
            .say("care.mail.text", from.number().shown(), to.number().shown())
            .button("care.mail.show", settings.publicUrl() + "/travel/card?id=" + to.id()));
  }

  private Medium find(String field, String number) {
    return media
        .find(me.operator(), numberOf(field, number))
        .orElseThrow(() -> Refused.field(field, "medium.number.unknown"));
  }

  private static MediumNumber numberOf(String field, String number) {
    try {
      return MediumNumber.of(number);
    } catch (Refused e) {
      throw Refused.field(field, e.key(), e.arguments());
    }
  }

  private void note(String action, Medium medium, String details) {
    audit.record(
        me.operator(),
        new Audit.Deed(
            action, "medium", medium.id().toString(), medium.holder().orElse(null), details));
  }
}

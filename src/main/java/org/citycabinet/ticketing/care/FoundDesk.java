package org.citycabinet.ticketing.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.Refused;

/** Where a clerk notes cards that were found (RIG-42); all of it is audited. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
public class FoundDesk {
  private static final FoundFamily TERMS = new FoundFamily();

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Media media;
  @Inject FoundCards found;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Audit audit;

  /** Whether the operator keeps cards that were found. */
  public boolean isKeeping() {
    return operators.scheme(me.operator(), clock.instant()).find(TERMS).isPresent();
  }

  /** The cards that are kept, the oldest first. */
  List<FoundCard> kept() {
    return found.keptBy(me.operator());
  }

  /** Whether nobody has come for it in time. */
  boolean isOver(FoundCard card) {
    return card.isOver(found.today(me.operator()));
  }

  /**
   * Notes a card that was brought; who keeps it in their list gets a letter.
   *
   * @throws Refused at the field that is wrong, or where it is noted already
   */
  FoundCard take(String number, String place) {
    var medium =
        media
            .find(me.operator(), MediumNumber.of(number))
            .orElseThrow(() -> Refused.field("number", "medium.number.unknown"));
    media.lock(medium.id());
    if (found.of(medium.id()).isPresent()) {
      throw Refused.field("number", "care.found.already");
    }
    var terms = operators.scheme(me.operator(), clock.instant()).terms(TERMS);
    LocalDate today = found.today(me.operator());
    var card =
        new FoundCard(medium, place, today, today.plus(terms.decide(medium.kind()).keptFor()));
    entities.persist(card);
    note("medium.found", card);
    media.keepers(medium.id()).forEach(account -> tell(account, card));
    return card;
  }

  private void tell(UUID account, FoundCard card) {
    var locale = accounts.byId(account).getLocale();
    accounts.write(
        account,
        Letter.of(locale, "care.found.mail.subject")
            .say(
                "care.found.mail.text",
                card.medium().number().shown(),
                card.place(),
                Formats.date(locale, card.keptUntil()))
            .button(
                "care.mail.show", settings.publicUrl() + "/travel/card?id=" + card.medium().id()));
  }

  /** Its owner has it back. */
  void handOut(UUID id) {
    end(id, FoundCard.Ending.HANDED_OUT);
  }

  /**
   * It was destroyed.
   *
   * @throws Refused before its time is over
   */
  void destroy(UUID id) {
    end(id, FoundCard.Ending.DESTROYED);
  }

  private void end(UUID id, FoundCard.Ending how) {
    var card =
        kept().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refused.missing("care.found.missing"));
    card.end(how, clock.instant(), found.today(me.operator()));
    note("medium.found." + how, card);
  }

  private void note(String action, FoundCard card) {
    var medium = card.medium();
    audit.record(
        me.operator(),
        new Audit.Deed(
            action, "medium", medium.id().toString(), medium.holder().orElse(null), card.place()));
  }
}

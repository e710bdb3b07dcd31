package org.citycabinet.ticketing.handout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.files.Documents;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.Chips;
import org.citycabinet.ticketing.medium.Companions;
import org.citycabinet.ticketing.medium.EarlierCards;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.medium.Photograph;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** Makes a medium of what a clerk typed: whose it is, and why it is handed out. */
@ApplicationScoped
@Transactional
class Preparation {
  private static final int LONGEST_NAME = 120;

  @Inject Media media;
  @Inject Chips chips;
  @Inject Companions companions;
  @Inject EarlierCards earlier;
  @Inject CardPrices prices;
  @Inject Documents documents;
  @Inject Handouts handouts;

  /**
   * Whose a medium is.
   *
   * @param account the account, where one is known
   * @param name the name on it; null where it is tied to nobody
   * @param earlier the cards that the person has or had
   */
  private record Person(UUID account, String name, List<Medium> earlier) {
    static final Person NOBODY = new Person(null, null, List.of());
  }

  /**
   * Issues the medium and begins to hand it out.
   *
   * @throws Refused at the field that is wrong; where an inspector holds a card of the person
   *     (RIG-23)
   */
  Handout prepare(String operator, Wish wish, UUID clerk) {
    boolean isCompanion = wish.kind().isForCompanions();
    var holders = isCompanion ? holdersCard(operator, wish.holdersCard()) : null;
    var person = isCompanion ? companionOf(holders) : person(operator, wish);
    var medium = media.issue(issue(operator, wish, person));
    if (wish.uid() != null && !wish.uid().isBlank()) {
      chips.enter(medium, ChipUid.of(wish.uid()));
    }
    if (isCompanion) {
      companions.tie(medium, holders);
    }
    var handout = handouts.begin(medium, prices.occasion(person.earlier()), clerk);
    if (wish.kind() == MediumKind.COMPANY_CARD) {
      handout.belongTo(wish.company());
    }
    return handout;
  }

  private Issue issue(String operator, Wish wish, Person person) {
    return new Issue(
        operator,
        MediumNumber.of(wish.number()),
        wish.kind(),
        person.account(),
        person.name(),
        wish.kind().showsItsHolder() ? photograph(wish) : null,
        day(wish.expiresOn()));
  }

  /** A card may do without (RIG-4.4a). */
  private UUID photograph(Wish wish) {
    if (wish.photograph() == null) {
      return null;
    }
    byte[] picture = wish.photograph().content();
    Photograph.check(picture);
    return documents
        .store(
            "photograph",
            wish.photograph().name(),
            picture,
            Documents.PHOTOGRAPHS,
            Photograph.MAXIMUM_BYTES)
        .getId();
  }

  private Person person(String operator, Wish wish) {
    if (!wish.kind().isPersonalised()) {
      return Person.NOBODY;
    }
    var name = name(wish.holderName());
    if (wish.before() != null && !wish.before().isBlank()) {
      return personOf(before(operator, wish.before()), name);
    }
    var same = earlier.named(operator, wish.kind(), name);
    if (!same.isEmpty() && !wish.isNamesake()) {
      throw Refused.field("before", "handout.before.missing", same.get(0).number().shown());
    }
    return new Person(null, name, List.of());
  }

  private static String name(String typed) {
    String name = typed == null ? "" : typed.strip();
    if (name.isEmpty()) {
      throw Refused.field("holderName", "medium.issue.name-wanted");
    }
    if (name.length() > LONGEST_NAME) {
      throw Refused.field("holderName", "platform.field.tooLong", LONGEST_NAME);
    }
    return name;
  }

  private Medium before(String operator, String number) {
    var before = find(operator, "before", number);
    if (!before.kind().isPersonalised() || before.kind().isForCompanions()) {
      throw Refused.field("before", "handout.before.other");
    }
    return before;
  }

  /** The name may have changed (RIG-24); the person is the same. */
  private Person personOf(Medium before, String name) {
    mustNotBeMarked(before);
    return new Person(before.holder().orElse(null), name, List.of(before));
  }

  private Medium holdersCard(String operator, String number) {
    var card = find(operator, "holdersCard", number);
    if (!card.kind().isPersonalised() || card.kind().isForCompanions() || card.isBlocked()) {
      throw Refused.field("holdersCard", "handout.holders-card.other");
    }
    mustNotBeMarked(card);
    return card;
  }

  private Person companionOf(Medium holders) {
    var name = holders.holderName().orElseThrow();
    var before =
        media.sameHolders(holders).stream().filter(m -> m.kind().isForCompanions()).toList();
    return new Person(holders.holder().orElse(null), name, before);
  }

  private void mustNotBeMarked(Medium card) {
    if (media.isMarked(card)) {
      throw Refused.rule("care.issue.retained");
    }
  }

  private Medium find(String operator, String field, String number) {
    try {
      return media
          .find(operator, MediumNumber.of(number))
          .orElseThrow(() -> Refused.field(field, "medium.number.unknown"));
    } catch (Refused e) {
      throw Refused.field(field, e.key(), e.arguments().toArray());
    }
  }

  private static LocalDate day(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw Refused.field("expiresOn", "concession.date.wrong");
    }
  }
}

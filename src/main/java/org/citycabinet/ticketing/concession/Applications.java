package org.citycabinet.ticketing.concession;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.files.Documents;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.ticketing.medium.Photograph;
import org.citycabinet.words.Refused;

/** A resident's applications for cards and concessions. */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Applications {
  private static final List<MediumTerms.Occasion> APPLIED_FOR =
      List.of(
          MediumTerms.Occasion.FIRST,
          MediumTerms.Occasion.RENEWAL,
          MediumTerms.Occasion.REPLACEMENT);

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Cards cards;
  @Inject CardPrices prices;
  @Inject Documents documents;
  @Inject Operators operators;
  @Inject CategoryFamily categories;
  @Inject Audit audit;

  /**
   * Files an application.
   *
   * @param photograph a picture of the person; refused where it is not what RIG-32 and VEN-16 want
   * @throws Refused at the field at fault
   */
  public Application file(Wish wish, String photographName, byte[] photograph) {
    checkCategory(wish);
    checkCard(wish);
    Photograph.check(photograph);
    var picture =
        documents.store(
            "photograph",
            photographName,
            photograph,
            Documents.PHOTOGRAPHS,
            Photograph.MAXIMUM_BYTES);
    var application =
        new Application(Ids.next(), wish, me.accountId(), picture.getId(), clock.instant());
    entities.persist(application);
    audit.record(
        wish.operator(),
        new Audit.Deed(
            "concession.apply", "application", application.id().toString(), me.accountId(), ""));
    return application;
  }

  /** What a register says cannot be applied for here (LIE-07). */
  private void checkCategory(Wish wish) {
    if (wish.category() == null) {
      return;
    }
    var category =
        operators
            .scheme(wish.operator(), clock.instant())
            .terms(categories)
            .category(wish.category());
    if (category.evidence() == Category.Evidence.REGISTER) {
      throw Refused.clause(category.clause(), "concession.category.by-register");
    }
  }

  private void checkCard(Wish wish) {
    if (wish.medium() == null) {
      return;
    }
    Medium card = cards.mine(wish.medium()).medium();
    if (!card.operator().equals(wish.operator()) || !card.canCarryConcession()) {
      throw Refused.field("medium", "concession.medium.anonymous");
    }
  }

  /** What can be applied for at an operator: not what a register passes on. */
  public List<Choice> categories(String operator) {
    return operators.scheme(operator, clock.instant()).terms(categories).all().stream()
        .filter(c -> c.evidence() == Category.Evidence.RECORD)
        .map(c -> new Choice(c.code(), c.name(me.locale())))
        .toList();
  }

  /** What a card that is applied for costs, by the reason for it; those that are told apart. */
  public Map<MediumTerms.Occasion, MediumTerms> prices(String operator) {
    var told = new EnumMap<MediumTerms.Occasion, MediumTerms>(MediumTerms.Occasion.class);
    prices.ownersCards(operator).stream()
        .findFirst()
        .ifPresent(
            kind -> APPLIED_FOR.forEach(why -> told.put(why, prices.of(operator, kind, why))));
    return told;
  }

  /** The caller's applications, the newest first. */
  public List<Application> mine() {
    return entities
        .createQuery(
            "select a from Application a where a.applicant = :me order by a.receivedAt desc",
            Application.class)
        .setParameter("me", me.accountId())
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused where the caller filed no such application
   */
  public Application mine(UUID id) {
    return mine().stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.missing("concession.application.missing"));
  }
}

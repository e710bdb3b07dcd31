package org.citycabinet.ticketing.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.nightly.Items;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.medium.Media;

/**
 * Loads that left the vehicles' lists because no card collected them in time: whoever keeps the
 * card is told once that nothing is lost, and what can be done (SIA-13).
 */
@ApplicationScoped
@Transactional
class LateLoads implements NightlyWork {
  private static final int AT_ONCE = 100;
  private static final String LATE =
      " from Load l where l.operator = :operator and l.collectedAt is null and l.returnedAt is null"
          + " and l.toldAt is null and l.collectBy <= :now and l.id > :last";

  @PersistenceContext EntityManager entities;
  @Inject Loads loads;
  @Inject Media media;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Clock clock;

  @Override
  public NightlyJob job() {
    return NightlyJob.LOADS;
  }

  @Override
  public boolean isFor(Operator operator) {
    return loads.terms(operator.code()).isPresent();
  }

  @Override
  public long count(Night night) {
    return late("select count(l)" + LATE, Long.class, night, "").getSingleResult();
  }

  @Override
  public List<String> after(Night night, String last) {
    return Items.named(
        late("select l.id" + LATE + " order by l.id", UUID.class, night, last)
            .setMaxResults(AT_ONCE)
            .getResultList());
  }

  private <T> TypedQuery<T> late(String query, Class<T> type, Night night, String last) {
    return entities
        .createQuery(query, type)
        .setParameter("operator", night.code())
        .setParameter("now", clock.instant())
        .setParameter("last", Items.after(last));
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    for (var id : Items.ids(items)) {
      loads
          .lock(night.code(), id)
          .filter(load -> load.tell(clock.instant()))
          .ifPresent(this::write);
    }
  }

  private void write(Load load) {
    media.keepers(load.medium()).stream()
        .map(accounts::byId)
        .forEach(person -> accounts.write(person, letter(person, load)));
  }

  private Letter letter(Account person, Load load) {
    var language = person.getLocale();
    var card = media.get(load.medium()).number().shown();
    var letter = Letter.of(language, "wallet.late.subject", card);
    load.amount()
        .ifPresentOrElse(
            amount -> letter.say("wallet.late.amount", Formats.money(language, amount), card),
            () -> letter.say("wallet.late.ticket", card));
    return letter
        .say("wallet.late.kept")
        .button("wallet.late.button", settings.publicUrl() + "/travel/load?id=" + load.id());
  }
}

package org.citycabinet.utility.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.mail.Letter;
import org.citycabinet.nightly.Items;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.nightly.NightlyWork;
import org.citycabinet.operator.Operator;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.premises.Buildings;
import org.citycabinet.utility.premises.Buildings.Dwelling;

/**
 * Reminds by e-mail of windows that open and close, and of meters whose end is near. Who was
 * reminded is not reminded again.
 */
@ApplicationScoped
@Transactional
class Reminders implements NightlyWork {

  private static final int AT_ONCE = 100;
  private static final String METERED =
      " from Meter m where m.operator = :operator and m.removedOn is null and m.premise > :after";

  @PersistenceContext EntityManager entities;
  @Inject Meters meters;
  @Inject Buildings buildings;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Clock clock;

  @Override
  public NightlyJob job() {
    return NightlyJob.REMINDERS;
  }

  @Override
  public boolean isFor(Operator operator) {
    return operator.trade() == Operator.Trade.UTILITY;
  }

  /** The items are dwellings. */
  @Override
  public long count(Night night) {
    return metered("select count(distinct m.premise)" + METERED, Long.class, night, "")
        .getSingleResult();
  }

  @Override
  public List<String> after(Night night, String last) {
    var next = "select distinct m.premise" + METERED + " order by m.premise";
    return Items.named(
        metered(next, UUID.class, night, last).setMaxResults(AT_ONCE).getResultList());
  }

  private <T> TypedQuery<T> metered(String query, Class<T> type, Night night, String last) {
    return entities
        .createQuery(query, type)
        .setParameter("operator", night.code())
        .setParameter("after", Items.after(last));
  }

  @Override
  public void carryOut(Night night, List<String> items) {
    var due = due(night.code(), Items.ids(items));
    var homes = buildings.dwellings(due.stream().map(Due::premise).toList());
    var people = buildings.accountsAt(homes.keySet(), meters.today(night.code()));
    due.forEach(each -> remind(each, homes, people));
  }

  private List<Due> due(String operator, List<UUID> premises) {
    var today = meters.today(operator);
    var hanging =
        meters.everAt(premises, operator).stream().filter(meter -> !meter.isArchived()).toList();
    var logs = meters.logsSince(YearMonth.from(today).minusMonths(1), hanging);
    var all = Due.all(logs, meters.windows(hanging), meters.validities(hanging), today).toList();
    var done = done(all);
    return all.stream().filter(each -> done.stream().noneMatch(r -> r.is(each))).toList();
  }

  private List<MeterReminder> done(List<Due> due) {
    return due.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select r from MeterReminder r where r.subject in :subjects", MeterReminder.class)
            .setParameter("subjects", due.stream().map(Due::subject).distinct().toList())
            .getResultList();
  }

  private void remind(Due due, Map<UUID, Dwelling> homes, Map<UUID, Set<UUID>> people) {
    entities.persist(new MeterReminder(due, clock.instant()));
    people.getOrDefault(due.premise(), Set.of()).stream()
        .map(accounts::byId)
        .filter(account -> account.isWantsMail() && !account.getEmail().isBlank())
        .forEach(account -> write(account, due, homes.get(due.premise())));
  }

  private void write(Account account, Due due, Dwelling home) {
    var key = "metering.mail." + due.kind();
    accounts.write(
        account.getId(),
        Letter.of(account.getLocale(), key + ".subject", due.about())
            .say(key, home.address(), due.about(), due.what())
            .button("metering.mail.button", settings.publicUrl() + "/metering/meters"));
  }
}

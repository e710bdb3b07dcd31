package org.citycabinet.utility.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.mail.Letter;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.premises.Buildings;
import org.citycabinet.utility.premises.Buildings.Dwelling;

/** Some dwellings' reminders in one transaction: the note that it was done, and the letters. */
@ApplicationScoped
class ReminderStep {

  private static final int AT_ONCE = 100;

  @PersistenceContext EntityManager entities;
  @Inject Meters meters;
  @Inject Buildings buildings;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * Reminds the people at the next dwellings of what is due.
   *
   * @param after the key after which they are looked for
   * @return the key after which the next ones are; empty when all are done
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<UUID> take(String operator, UUID after) {
    var premises = premises(operator, after);
    var due = due(operator, premises);
    var homes = buildings.dwellings(due.stream().map(Due::premise).toList());
    var people = buildings.accountsAt(homes.keySet(), meters.today(operator));
    due.forEach(each -> remind(each, homes, people));
    return premises.size() < AT_ONCE
        ? Optional.empty()
        : Optional.of(premises.get(premises.size() - 1));
  }

  private List<UUID> premises(String operator, UUID after) {
    return entities
        .createQuery(
            "select distinct m.premise from Meter m where m.operator = :operator"
                + " and m.removedOn is null and m.premise > :after order by m.premise",
            UUID.class)
        .setParameter("operator", operator)
        .setParameter("after", after)
        .setMaxResults(AT_ONCE)
        .getResultList();
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

package org.citycabinet.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.citycabinet.language.Languages;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.Settings;
import org.citycabinet.platform.Started;

/**
 * A production's first start mails its first administrator how to begin; no password exists before.
 */
@ApplicationScoped
@Transactional
class FirstAdministrator {
  @PersistenceContext EntityManager entities;
  @Inject Accounts accounts;
  @Inject Links links;
  @Inject Settings settings;
  @Inject Audit audit;
  @Inject Clock clock;

  void invite(@Observes Started started) {
    if (!settings.isDemonstration() && accounts.byUsername("administrator").isEmpty()) {
      settings.find("CABINET_ADMIN_EMAIL").ifPresent(this::create);
    }
  }

  private void create(String email) {
    var newcomer =
        new Enrolments.Newcomer(
            "administrator", "Administrator", email, Languages.of("lv"), AccountKind.PERSON);
    var account = new Account(Ids.next(), newcomer, clock.instant());
    account.grant(Role.ADMINISTRATOR, null);
    entities.persist(account);
    String id = account.getId().toString();
    audit.recordSystem(
        null, new Audit.Deed("identity.firstAdministrator", "account", id, account.getId(), ""));
    links.activate(account);
  }
}

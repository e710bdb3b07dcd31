package org.citycabinet.registration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;

/** The telephone numbers of the demonstration's passengers, and who is known by the e-identity. */
@ApplicationScoped
@Transactional
class DemoPassengers {
  @Inject Accounts accounts;
  @Inject Personalisations personalisations;

  void load(@Observes @Priority(110) DemoStart start) {
    DemoTable.rows("passengers").forEach(this::add);
  }

  private void add(NamedCsvRecord row) {
    Account account = accounts.byUsername(row.getField("username")).orElseThrow();
    account.changePhone(row.getField("phone"));
    if (row.getField("personalised").equals("YES")) {
      personalisations.add(account.getId(), Personalisation.E_IDENTITY);
    }
  }
}

package org.citycabinet.ticketing.wallet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.words.Money;

/** What the people of the demonstration paid onto their cards at a counter. */
@ApplicationScoped
@Transactional
class DemoWallets {
  @Inject Media media;
  @Inject Wallets wallets;

  void load(@Observes @Priority(600) DemoStart start) {
    DemoTable.rows("stored-value").forEach(this::topUp);
  }

  private void topUp(NamedCsvRecord row) {
    var medium = media.get(Ids.demo("medium:" + row.getField("operator") + row.getField("number")));
    var counter = LedgerAccount.counter(medium.operator());
    var amount = Money.euro(row.getField("euros"));
    wallets.topUp(medium, amount, counter, "demo.top-up:" + medium.id());
  }
}

package org.citycabinet.ticketing.wallet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.operator.Operators;
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
  @Inject Operators operators;

  void load(@Observes @Priority(600) DemoStart start) {
    DemoTable.rows("stored-value").forEach(row -> topUp(row, start.today()));
  }

  private void topUp(NamedCsvRecord row, LocalDate today) {
    var medium = media.get(Ids.demo("medium:" + row.getField("operator") + row.getField("number")));
    var counter = LedgerAccount.counter(medium.operator());
    var amount = Money.euro(row.getField("euros"));
    var at = paidAt(row, today, operators.operator(medium.operator()).zone());
    wallets.topUp(
        medium, amount, counter, new Occasion("demo.top-up:" + medium.id() + ":" + at, at));
  }

  private static Instant paidAt(NamedCsvRecord row, LocalDate today, ZoneId zone) {
    var day = today.minusDays(Long.parseLong(row.getField("days ago")));
    return day.atTime(LocalTime.parse(row.getField("time"))).atZone(zone).toInstant();
  }
}

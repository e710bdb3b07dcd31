package org.citycabinet.utility.banking;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.words.Money;

/** Demonstration data: what came to the banks lately, some of it without a word what for. */
@ApplicationScoped
@Transactional
class BankingDemo {
  @Inject BankEntries bank;

  void begin(@Observes @Priority(310) DemoStart start) {
    DemoTable.rows("transfers").forEach(row -> take(row, start.today()));
  }

  private void take(NamedCsvRecord row, LocalDate today) {
    var line =
        new StatementLine(
            row.getField("key"),
            Money.euro(row.getField("euros")),
            null,
            today.minusDays(Long.parseLong(row.getField("days ago"))),
            row.getField("payer"),
            row.getField("payer iban"),
            "",
            row.getField("words"));
    var statement = new Statement(row.getField("iban"), List.of(line));
    bank.take(row.getField("operator"), List.of(statement));
  }
}

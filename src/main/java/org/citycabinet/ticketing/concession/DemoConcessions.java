package org.citycabinet.ticketing.concession;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;

/** Who travels cheaper in the demonstration. */
@ApplicationScoped
@Transactional
class DemoConcessions {
  @Inject Concessions concessions;

  void load(@Observes @Priority(550) DemoStart start) {
    DemoTable.rows("concessions").forEach(row -> grant(row, start.today()));
  }

  private void grant(NamedCsvRecord row, LocalDate today) {
    var grant =
        new Grant(
            row.getField("operator"),
            row.getField("category"),
            today.minusDays(80),
            today.plusDays(285),
            Word.valueOf(row.getField("word")));
    var carrier = row.getField("operator") + row.getField("number");
    concessions.grant(Ids.demo("entitlement:" + carrier), grant, Ids.demo("medium:" + carrier));
  }
}

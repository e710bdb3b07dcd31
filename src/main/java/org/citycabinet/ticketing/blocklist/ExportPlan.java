package org.citycabinet.ticketing.blocklist;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;

/** First step of the export: fixes the version of each operator's list. */
@Named("exportPlan")
@Dependent
public class ExportPlan extends AbstractBatchlet {
  @Inject @BatchProperty String day;
  @Inject Operators operators;
  @Inject Blocklists blocklists;
  @Inject ExportPlans plans;
  @Inject Artefacts artefacts;
  @Inject Publisher publisher;

  @Override
  public String process() throws IOException {
    var date = LocalDate.parse(day);
    var heads =
        operators.all().stream()
            .filter(operator -> operator.trade() == Operator.Trade.TRANSPORT)
            .map(operator -> blocklists.current(operator.code()).head())
            .toList();
    for (var head : heads) {
      artefacts.begin(date, head.operator());
    }
    plans.fix(date, heads);
    publisher.forget(heads);
    return "planned";
  }
}

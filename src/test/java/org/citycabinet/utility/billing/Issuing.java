package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.citycabinet.utility.imports.Effect;
import org.citycabinet.utility.imports.Entries;
import org.citycabinet.utility.imports.Result;
import org.citycabinet.utility.imports.Task;

/** Hands invoices over at once, as the job does in the background. */
@ApplicationScoped
@Transactional
class Issuing {
  private static final Task TASK =
      new Task("ludza", "ludza-clerk", null, Locale.forLanguageTag("lv"));

  @Inject InvoicesImport importer;

  List<Result> issue(String csv) {
    return importer.take(TASK, Entries.all(InvoiceDraft.LAYOUT, csv));
  }

  List<Effect> effects(String csv) {
    return issue(csv).stream().map(Result::effect).toList();
  }
}

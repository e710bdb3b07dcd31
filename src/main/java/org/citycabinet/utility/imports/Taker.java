package org.citycabinet.utility.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.citycabinet.database.Causes;
import org.citycabinet.database.Outage;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.imports.Portions.Undone;
import org.citycabinet.words.Refused;

/** Takes portions, and where one fails its entries one by one, so that only a wrong one fails. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class Taker {
  private static final Logger LOG = Logger.getLogger(Taker.class.getName());

  @Inject Portions portions;

  /**
   * Takes a portion.
   *
   * @throws RuntimeException where the database is away: nothing is decided then
   */
  void take(Portion portion) {
    boolean checkOnly = portions.isCheckOnly(portion);
    try {
      attempt(portion, checkOnly);
    } catch (RuntimeException e) {
      if (Outage.isBehind(e)) {
        throw e;
      }
      if (portion.entries().size() == 1) {
        portions.note(portion, List.of(refusal(portion, e)));
      } else {
        portion.singles().forEach(this::take);
      }
    }
  }

  private void attempt(Portion portion, boolean checkOnly) {
    if (!checkOnly) {
      portions.take(portion);
      return;
    }
    try {
      portions.check(portion);
    } catch (Undone e) {
      portions.note(portion, e.results());
    }
  }

  /** What nobody thought of is told with a number that the log has too. */
  private static Result refusal(Portion portion, RuntimeException error) {
    var line = portion.entries().get(0).head().line();
    return Causes.find(error, Refused.class)
        .map(why -> Result.refused(line, why))
        .orElseGet(() -> Result.refused(line, unexpected(error)));
  }

  private static Refused unexpected(RuntimeException error) {
    UUID id = Ids.next();
    LOG.log(Level.SEVERE, "an entry failed: " + id, error);
    return Refused.rule("imports.row.unexpected", Ids.reference(id));
  }
}

package org.citycabinet.utility.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.citycabinet.database.Retried;
import org.citycabinet.platform.Audit;

/**
 * Takes portions of files: what the entries make, what was wrong and how far the file is are one
 * transaction, done again where it meets another.
 */
@ApplicationScoped
@Retried
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Portions {
  @PersistenceContext EntityManager entities;
  @Inject @Any Instance<Importer> importers;
  @Inject Reports reports;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Leaves a transaction undone, and tells what it would have done. */
  static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Result> results;

    Undone(List<Result> results) {
      super("undone", null, false, false);
      this.results = List.copyOf(results);
    }

    List<Result> results() {
      return results;
    }
  }

  /** The importer of a kind. */
  Importer importer(ImportKind kind) {
    return importers.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  /** Takes a portion. */
  void take(Portion portion) {
    note(portion, results(portion));
  }

  /**
   * Takes a portion and takes it back.
   *
   * @throws Undone always
   */
  void check(Portion portion) {
    throw new Undone(results(portion));
  }

  private List<Result> results(Portion portion) {
    var file = entities.find(Import.class, portion.file());
    var results = importer(file.getKind()).take(file.task(), portion.entries());
    entities.flush();
    return results;
  }

  boolean isCheckOnly(Portion portion) {
    return entities.find(Import.class, portion.file()).isCheckOnly();
  }

  /** Goes on behind a portion. */
  void note(Portion portion, List<Result> results) {
    var file = entities.find(Import.class, portion.file());
    reports.note(file.getId(), portion.entries(), results, file.task().language());
    file.advance(results, portion.line());
    if (portion.isLast()) {
      file.end(clock.instant());
      audit.recordFor(file.getSentBy(), file.task().operator(), deed(file));
    }
  }

  private static Audit.Deed deed(Import file) {
    var counts =
        "%s, made %d, changed %d, same %d, refused %d"
            .formatted(
                file.getKind().word(),
                file.count(Effect.MADE),
                file.count(Effect.CHANGED),
                file.count(Effect.SAME),
                file.count(Effect.REFUSED));
    return new Audit.Deed(
        file.isCheckOnly() ? "imports.checked" : "imports.taken",
        "import",
        file.getId().toString(),
        null,
        counts);
  }
}

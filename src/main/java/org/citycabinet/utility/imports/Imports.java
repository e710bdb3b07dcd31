package org.citycabinet.utility.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** Where the operator's staff hand files over and see what came of them. */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
class Imports {
  private static final int MOST_FILES = 50;
  private static final int MOST_FAULTS = 100;

  @PersistenceContext EntityManager entities;
  @Inject Arrivals arrivals;
  @Inject Contents contents;
  @Inject Reports reports;
  @Inject Portions portions;
  @Inject Operators operators;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /** The kinds of files that the caller may hand over. */
  public List<ImportKind> kinds() {
    return Stream.of(ImportKind.values()).filter(this::isMine).toList();
  }

  private boolean isMine(ImportKind kind) {
    return kind.roles().stream().anyMatch(user::is);
  }

  /**
   * Puts a file in line.
   *
   * @param checkOnly whether to find out what would come of it, without changing anything
   * @return the import's key
   * @throws Refused at {@code file} where it as a whole cannot be read; where the operator is no
   *     utility, or the caller may not hand over files of that kind
   */
  UUID send(ImportKind kind, String name, InputStream file, boolean checkOnly) {
    requireMine(kind);
    var arrived = arrivals.arrive(task(), kind, name, file, checkOnly);
    note("imports.send", arrived);
    return arrived.getId();
  }

  private void requireMine(ImportKind kind) {
    var trade = operators.operator(user.operator()).trade();
    if (trade != Operator.Trade.UTILITY || !isMine(kind)) {
      throw Refused.forbidden("platform.error.forbidden");
    }
  }

  /**
   * Takes a file that was only checked.
   *
   * @return the key of the import that does
   * @throws Refused as missing, as {@link #one} does; where the file was not checked, or lies here
   *     no more
   */
  UUID takeChecked(UUID id) {
    var checked = one(id);
    requireMine(checked.getKind());
    if (!isTakeable(checked)) {
      throw Refused.rule("imports.refused.forgotten");
    }
    var taken = arrivals.again(checked, task());
    note("imports.send", taken);
    return taken.getId();
  }

  /** Whether a file was only checked so far, and its bytes are still here. */
  boolean isTakeable(Import file) {
    return file.isCheckOnly() && !file.isUnderWay() && contents.isThere(file.content());
  }

  /** The newest files, newest first. */
  List<Import> newest() {
    return entities
        .createQuery(
            "select i from Import i where i.operator = :operator and i.kind in :kinds"
                + " order by i.receivedAt desc, i.id desc",
            Import.class)
        .setParameter("operator", user.operator())
        .setParameter("kinds", kinds())
        .setMaxResults(MOST_FILES)
        .getResultList();
  }

  /**
   * One of the files.
   *
   * @throws Refused as missing, where it is another operator's, just as where there is none
   */
  Import one(UUID id) {
    return entities
        .createQuery(
            "select i from Import i where i.id = :id and i.operator = :operator"
                + " and i.kind in :kinds",
            Import.class)
        .setParameter("id", id)
        .setParameter("operator", user.operator())
        .setParameter("kinds", kinds())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("imports.missing"));
  }

  /** The first hundred faults of a file. */
  List<ImportFault> faults(Import file) {
    return reports.first(file.getId(), MOST_FAULTS);
  }

  /** Writes all faults of a file as CSV. */
  void write(Import file, Writer target) throws IOException {
    reports.write(file.getId(), user.locale(), target);
  }

  /** How the files of a kind look. */
  Layout layout(ImportKind kind) {
    return portions.importer(kind).layout();
  }

  private Task task() {
    return new Task(user.operator(), user.getUsername(), user.accountId(), user.locale());
  }

  private void note(String action, Import file) {
    var details = file.getKind().word() + ", " + file.getName();
    audit.record(
        user.operator(), new Audit.Deed(action, "import", file.getId().toString(), null, details));
  }
}

package org.citycabinet.utility.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.language.Messages;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;

/** The files that came and wait; asks nobody's rights. */
@ApplicationScoped
@Transactional
class Arrivals {
  /** A file that was only checked may be taken for so long without being sent again. */
  private static final Duration KEPT = Duration.ofDays(7);

  @PersistenceContext EntityManager entities;
  @Inject Contents contents;
  @Inject Portions portions;
  @Inject Clock clock;
  @Inject Event<Waiting> waiting;

  /**
   * Puts a file in line.
   *
   * @throws Refused at {@code file} where it as a whole cannot be read; nothing is kept then
   */
  Import arrive(Task task, ImportKind kind, String name, InputStream file, boolean checkOnly) {
    var content = contents.store(file);
    var arrived = new Import(task, kind, name, content, checkOnly).at(clock.instant());
    requireEntries(arrived);
    return inLine(arrived);
  }

  private Import inLine(Import file) {
    entities.persist(file);
    waiting.fire(new Waiting(ImportsErrand.class));
    return file;
  }

  private void requireEntries(Import file) {
    try (var entries = entries(file)) {
      if (entries.isOver()) {
        throw Refused.field("file", "imports.refused.noRows");
      }
    }
  }

  /** Notes that a file came and could not be read as a whole; for files that nobody waits for. */
  Import refuse(Task task, ImportKind kind, String name, Refused why) {
    var nothing = new Contents.Content(Ids.next(), StandardCharsets.UTF_8, 0, 0);
    var words = Messages.text(task.language(), why.key(), why.arguments().toArray());
    var now = clock.instant();
    var refused = new Import(task, kind, name, nothing, false).at(now).refused(words, now);
    entities.persist(refused);
    return refused;
  }

  /** Puts a file that was checked in line again, in earnest. */
  Import again(Import checked, Task task) {
    return inLine(checked.inEarnest(task).at(clock.instant()));
  }

  /** The entries of a file, from the first. */
  Entries entries(Import file) {
    var layout = portions.importer(file.getKind()).layout();
    return Entries.of(layout, contents.reader(file.content(), file.charset()));
  }

  /** The file that is to be gone on with: the oldest that is not done. */
  Optional<Import> next() {
    return entities
        .createQuery(
            "select i from Import i where i.state in :open order by i.receivedAt, i.id",
            Import.class)
        .setParameter("open", List.of(Import.State.WAITING, Import.State.RUNNING))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Forgets the bytes of files that are done, and in the end of those that were only checked. */
  void sweep() {
    contents.sweep(
        entities
            .createQuery(
                "select i.content from Import i where i.state in :open"
                    + " or (i.checkOnly = true and i.endedAt > :since)",
                UUID.class)
            .setParameter("open", List.of(Import.State.WAITING, Import.State.RUNNING))
            .setParameter("since", clock.instant().minus(KEPT))
            .getResultList());
  }
}

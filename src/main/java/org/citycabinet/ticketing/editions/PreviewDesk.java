package org.citycabinet.ticketing.editions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.database.Retried;
import org.citycabinet.files.Csv;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/**
 * Where staff try an amendment on what was sold, driven and paid back. An amendment has one preview
 * at most; asking again makes it anew. Other operators' answer as missing ones do.
 */
@ApplicationScoped
@Transactional
@Retried
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
class PreviewDesk {
  static final int PAGE = 50;

  private static final List<String> HEAD =
      List.of("kind reference time what quantity was would refusal before after".split(" "));

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;
  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject PreviewStore store;
  @Inject Audit audit;
  @Inject Event<Waiting> waiting;

  /**
   * Asks for the preview of an amendment that the caller has locked: of two, the last one counts.
   */
  void ask(Amendment amendment, PreviewPeriod period) {
    forget(amendment.id());
    var zone = operators.operator(me.operator()).zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    long steps = store.mediaCount(me.operator()) / PreviewSteps.MEDIA;
    var preview = new Preview(amendment, period.first(today), period.last(today), steps);
    entities.persist(preview.askedBy(me.getUsername(), clock.instant()));
    waiting.fire(new Waiting(PreviewErrand.class));
    note("terms.preview", amendment.id(), period.name());
  }

  /** Forgets what was made of it; a step that is being taken is waited for. */
  void forget(UUID amendment) {
    of(amendment)
        .map(Preview::id)
        .map(id -> entities.find(Preview.class, id, LockModeType.PESSIMISTIC_WRITE))
        .ifPresent(this::remove);
  }

  private void remove(Preview preview) {
    entities.refresh(preview);
    entities.remove(preview);
    entities.flush();
  }

  /** The preview of an amendment, where somebody asked for one. */
  Optional<Preview> of(UUID amendment) {
    return entities
        .createQuery(
            "select p from Preview p where p.amendment = :amendment and p.operator = :operator",
            Preview.class)
        .setParameter("amendment", amendment)
        .setParameter("operator", me.operator())
        .getResultStream()
        .findFirst();
  }

  /**
   * The same.
   *
   * @throws Refused where there is none
   */
  Preview one(UUID amendment) {
    return of(amendment).orElseThrow(() -> Refused.missing("editions.missing"));
  }

  /**
   * The same, to be carried away; that it was is noted.
   *
   * @throws Refused where there is none
   */
  Preview file(UUID amendment) {
    var preview = one(amendment);
    note("terms.preview.file", amendment, "");
    return preview;
  }

  private void note(String action, UUID amendment, String details) {
    audit.record(
        me.operator(), new Audit.Deed(action, "amendment", amendment.toString(), null, details));
  }

  /** Whether it is made of the amendment as it is now. */
  boolean isOf(Preview preview, UUID amendment) {
    return preview.isOf(entities.find(Amendment.class, amendment));
  }

  /** What is there in all, by kind. */
  List<PreviewSum> sums(Preview preview) {
    return store.sums(preview.id());
  }

  /** A page of the lines of a kind; pages count from 0. */
  List<PreviewLine> lines(Preview preview, PreviewKind kind, int page) {
    return store.lines(preview.id(), kind, page * PAGE, PAGE);
  }

  /** How many lines of a kind there are. */
  int count(Preview preview, PreviewKind kind) {
    return store.count(preview.id(), kind);
  }

  /** Writes all lines as CSV, in a language. */
  void write(Preview preview, Locale language, Writer target) {
    var zone = operators.operator(me.operator()).zone();
    try {
      target.write(
          Csv.line(HEAD.stream().map(h -> Messages.text(language, "editions.csv." + h)).toArray()));
      store.each(
          preview.id(), line -> write(target, Csv.line(cells(line, language, zone).toArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Object> cells(PreviewLine line, Locale language, ZoneId zone) {
    return Stream.of(
        Messages.text(language, "editions.kind." + line.kind()),
        line.reference(),
        line.at().atZone(zone).toLocalDateTime().withNano(0),
        line.what(),
        line.quantity(),
        line.was().euros(),
        line.would().euros(),
        line.isRefused() ? Messages.text(language, "editions.refusal." + line.refusal()) : "",
        line.before(),
        line.after());
  }

  private static void write(Writer target, String line) {
    try {
      target.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.citycabinet.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.platform.RealTime;

/** Letters to many: the words are kept once, and each mail leaves after those to one person. */
@ApplicationScoped
@Transactional
public class Bulk {
  /** Nobody's letter: it goes to addresses that are named later. */
  private static final String SOMEBODY = "somebody";

  @PersistenceContext EntityManager entities;

  @Inject Database database;

  @Inject @RealTime Clock clock;
  @Inject Event<Waiting> waiting;

  /**
   * A mail of a letter to many.
   *
   * @param id its own key, by which its state is asked
   * @param recipient the address
   */
  public record Addressed(UUID id, String recipient) {}

  /** What became of one mail. */
  public enum State {
    /** The mail server took it. */
    SENT,
    /** It waits for its turn. */
    WAITING,
    /** The mail server did not take it yet; it is tried again. */
    FAILING
  }

  /** Keeps a letter; its key is what it is sent by. */
  public UUID keep(Letter letter) {
    var kept = new OutboxLetter(letter.to(SOMEBODY));
    entities.persist(kept);
    entities.flush();
    return kept.id();
  }

  /** Puts a kept letter in the outbox for each of those. */
  public void send(UUID letter, Haste haste, List<Addressed> to) {
    var now = clock.instant();
    var rows =
        to.stream()
            .map(
                each -> new Object[] {each.id(), each.recipient(), letter, haste.place(), now, now})
            .toList();
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "insert into outbox_mail (id, recipient, letter_id, haste, created_at, not_before)"
              + " values (?, ?, ?, ?, ?, ?)",
          rows);
    }
    waiting.fire(new Waiting(OutboxErrand.class));
  }

  /** From now on no more of it leaves; what has left has left. */
  public void withdraw(UUID letter) {
    entities.find(OutboxLetter.class, letter).withdraw(clock.instant());
  }

  /** What became of all mails of a letter. */
  public Posted posted(UUID letter) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(sent_at) sent, count(*) - count(sent_at) waiting,"
                  + " count(if(sent_at is null and attempts > 0, 1, null)) failing"
                  + " from outbox_mail where letter_id = ?",
              row ->
                  new Posted(row.getLong("sent"), row.getLong("waiting"), row.getLong("failing")),
              letter)
          .orElseThrow();
    }
  }

  /** What became of those mails; one that was dropped is not among them. */
  public Map<UUID, State> states(Collection<UUID> mails) {
    if (mails.isEmpty()) {
      return Map.of();
    }
    var places = String.join(", ", Collections.nCopies(mails.size(), "?"));
    var found = new HashMap<UUID, State>();
    try (var sql = Sql.on(database)) {
      sql.list(
          "select id, sent_at, attempts from outbox_mail where id in (" + places + ")",
          row -> found.put(UUID.fromString(row.getString("id")), state(row)),
          mails.toArray());
    }
    return found;
  }

  private static State state(ResultSet row) throws SQLException {
    if (row.getObject("sent_at") != null) {
      return State.SENT;
    }
    return row.getInt("attempts") > 0 ? State.FAILING : State.WAITING;
  }
}

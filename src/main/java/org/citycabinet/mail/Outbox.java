package org.citycabinet.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.platform.RealTime;

/** Letters that wait to be sent. One is written in the transaction of the deed that it tells of. */
@ApplicationScoped
@Transactional
public class Outbox {
  /** So many that a node finds one among them, whatever the others are sending. */
  private static final int SHOWN = 10;

  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject MailServer server;
  @Inject Event<Waiting> waiting;

  /** What became of a letter that was to be sent. */
  enum Attempt {
    /** The mail server took it, or it was withdrawn. */
    SENT,
    /** The mail server did not take it; it is tried again. */
    FAILED,
    /** Another node is sending it, or has sent it. */
    TAKEN
  }

  /** Puts a letter in the outbox; it leaves as soon as the transaction is committed. */
  public void send(String recipient, Letter letter) {
    keep(new OutboxMail(letter.to(recipient), clock.instant()));
  }

  /**
   * The same for a letter that is not kept once it is sent: the last one to that address, or one to
   * somebody without an account, whose address is kept nowhere longer than it is needed.
   */
  public void sendLast(String recipient, Letter letter) {
    keep(new OutboxMail(letter.to(recipient), clock.instant()).forgotten());
  }

  private void keep(OutboxMail mail) {
    entities.persist(mail);
    waiting.fire(new Waiting(OutboxErrand.class));
  }

  /** Letters that are due, of those with the most haste, the oldest first. */
  List<UUID> due() {
    return Stream.of(Haste.values())
        .map(this::due)
        .filter(letters -> !letters.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<UUID> due(Haste haste) {
    return ids(
        entities
            .createNativeQuery(
                "select id from outbox_mail where sent_at is null and haste = ?"
                    + " and not_before <= ? order by not_before limit "
                    + SHOWN)
            .setParameter(1, haste.place())
            .setParameter(2, now()));
  }

  /**
   * Sends a letter. Whoever calls in a loop gives each a transaction of its own: a letter that has
   * left must not wait for others to be noted as sent, or it leaves again after a crash.
   */
  Attempt attempt(UUID id) {
    return free(id)
        .map(letter -> send(entities.find(OutboxMail.class, letter)))
        .orElse(Attempt.TAKEN);
  }

  /**
   * Locks it by its key: a search for what is due would lock the gaps that it went through as well,
   * and who writes a letter would wait until the mail server has taken this one.
   */
  private Optional<UUID> free(UUID id) {
    return ids(
            entities
                .createNativeQuery(
                    "select id from outbox_mail where id = ? and sent_at is null and not_before <= ?"
                        + " for update skip locked")
                .setParameter(1, id.toString())
                .setParameter(2, now()))
        .stream()
        .findFirst();
  }

  private Object now() {
    return new InstantConverter().convertToDatabaseColumn(clock.instant());
  }

  private static List<UUID> ids(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(Object::toString).map(UUID::fromString).toList();
  }

  private Attempt send(OutboxMail mail) {
    if (mail.isWithdrawn()) {
      entities.remove(mail);
      return Attempt.SENT;
    }
    try {
      server.deliver(mail.id(), mail.mail());
      mail.sent(clock.instant());
      if (mail.isForgotten()) {
        entities.remove(mail);
      }
      return Attempt.SENT;
    } catch (MailServer.Away e) {
      mail.failed(e.getMessage(), clock.instant());
      return Attempt.FAILED;
    }
  }
}

package org.citycabinet.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.platform.RealTime;

/** Letters that wait to be sent. One is written in the transaction of the deed that it tells of. */
@ApplicationScoped
@Transactional
public class Outbox {
  @PersistenceContext EntityManager entities;
  @Inject @RealTime Clock clock;
  @Inject MailServer server;

  /** Puts a letter in the outbox; it leaves within seconds after the commit. */
  public void send(String recipient, Letter letter) {
    entities.persist(new OutboxMail(letter.to(recipient), clock.instant()));
  }

  /**
   * The same for a letter that is not kept once it is sent: the last one to that address, or one to
   * somebody without an account, whose address is kept nowhere longer than it is needed.
   */
  public void sendLast(String recipient, Letter letter) {
    entities.persist(new OutboxMail(letter.to(recipient), clock.instant()).forgotten());
  }

  /**
   * Sends the next letter that is due, those with more haste first. Whoever calls in a loop gives
   * each a transaction of its own: a letter that has left must not wait for others to be noted as
   * sent, or it leaves again after a crash.
   *
   * @return whether there was one
   */
  boolean sendNext() {
    Optional<OutboxMail> next =
        Stream.of(Haste.values()).flatMap(haste -> due(haste).stream()).findFirst();
    next.ifPresent(this::send);
    return next.isPresent();
  }

  /** Rows that another node is sending are passed over. */
  private Optional<OutboxMail> due(Haste haste) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from outbox_mail where sent_at is null and haste = ?"
                    + " and not_before <= ? order by not_before limit 1 for update skip locked")
            .setParameter(1, haste.place())
            .setParameter(2, new InstantConverter().convertToDatabaseColumn(clock.instant()))
            .getResultList();
    return ids.stream()
        .map(Object::toString)
        .map(UUID::fromString)
        .map(id -> entities.find(OutboxMail.class, id))
        .findFirst();
  }

  private void send(OutboxMail mail) {
    if (mail.isWithdrawn()) {
      entities.remove(mail);
      return;
    }
    try {
      server.deliver(mail.id(), mail.mail());
      mail.sent(clock.instant());
      if (mail.isForgotten()) {
        entities.remove(mail);
      }
    } catch (MailServer.Away e) {
      mail.failed(e.getMessage(), clock.instant());
    }
  }
}

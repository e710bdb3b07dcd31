package org.citycabinet.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.citycabinet.database.InstantConverter;
import org.citycabinet.jobs.Waiting;
import org.citycabinet.operator.MobileNumber;
import org.citycabinet.platform.RealTime;
import org.citycabinet.platform.Secrets;

/**
 * Short messages that wait to be sent. One is written in the transaction of the deed that it tells
 * of, so that a gateway that is away delays it and loses nothing.
 */
@ApplicationScoped
@Transactional
public class ShortMessages {
  private static final Logger LOG = Logger.getLogger(ShortMessages.class.getName());
  private static final String SEAL = "sms";

  @PersistenceContext EntityManager entities;
  @Inject SmsGateway gateway;
  @Inject Secrets secrets;
  @Inject @RealTime Clock clock;
  @Inject Event<Waiting> waiting;

  /** Whether the installation can send any. */
  public boolean isOffered() {
    return gateway.isThere();
  }

  /**
   * Puts a message in the outbox; it leaves as soon as the transaction is committed.
   *
   * @param account whose it is, or null where nobody is known to have the number
   */
  public void send(UUID account, MobileNumber to, String words) {
    String sealed = secrets.seal(SEAL, words);
    entities.persist(new ShortMessage(account, to.text(), sealed, clock.instant()));
    waiting.fire(new Waiting(ShortMessagesErrand.class));
  }

  /**
   * Sends the next message that is due, in a transaction of its own.
   *
   * @return whether there was one
   */
  boolean sendNext() {
    Optional<ShortMessage> next = due();
    next.ifPresent(this::deliver);
    return next.isPresent();
  }

  /**
   * Rows that another node is sending are passed over. In the order of the index the first one is
   * all that is locked: sorted otherwise, all are, with the gap behind them, and whoever asks for a
   * code would wait until the gateway has taken somebody else's.
   */
  private Optional<ShortMessage> due() {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from sms_message where not_before <= ?"
                    + " order by not_before limit 1 for update skip locked")
            .setParameter(1, new InstantConverter().convertToDatabaseColumn(clock.instant()))
            .getResultList();
    return ids.stream()
        .map(id -> entities.find(ShortMessage.class, UUID.fromString(id.toString())))
        .findFirst();
  }

  private void deliver(ShortMessage message) {
    try {
      String words = secrets.open(SEAL, message.sealed());
      if (!gateway.deliver(message.id(), message.recipient(), words)) {
        LOG.warning("the gateway refuses the short message " + message.id());
      }
      entities.remove(message);
    } catch (SmsGateway.Away e) {
      message.failed(e.getMessage(), clock.instant());
    }
  }
}

package org.citycabinet.mail;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.Test;

/** When letters leave. */
class OutboxIT extends InContainer {
  private static final String PORT = "CABINET_SMTP_PORT";
  private static final int LETTERS = 15;

  /** Half of what a timer would take that comes every other second. */
  private static final Duration SOON = Duration.ofSeconds(LETTERS);

  private static final Duration NOT_WAITED = Duration.ofSeconds(3);

  @Inject Outbox outbox;
  @Inject Bulk bulk;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @PersistenceContext EntityManager entities;

  @Test
  void aLetterLeavesAsSoonAsItIsWritten() throws Exception {
    var began = System.nanoTime();
    for (int i = 0; i < LETTERS; i++) {
      var address = address();
      outbox.send(address, letter());
      await(() -> isSent(address));
    }
    assertTrue(since(began).compareTo(SOON) < 0, "by the timer: " + since(began));
  }

  @Test
  void whoWritesALetterDoesNotWaitForAServerThatHangsOverOneToMany() throws Exception {
    var port = System.getProperty(PORT);
    var address = address();
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      deaf.setSoTimeout(30_000);
      System.setProperty(PORT, Integer.toString(deaf.getLocalPort()));
      toMany();
      try (var connection = deaf.accept()) {
        var began = System.nanoTime();
        outbox.send(address, letter());
        assertTrue(since(began).compareTo(NOT_WAITED) < 0, "waited for " + since(began));
        assertTrue(connection.isConnected(), "the server hangs still");
      }
    } finally {
      System.setProperty(PORT, port);
    }
    await(() -> isSent(address));
  }

  private void toMany() throws Exception {
    transaction.begin();
    bulk.send(
        bulk.keep(letter()), Haste.COMMON, List.of(new Bulk.Addressed(Ids.next(), address())));
    transaction.commit();
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static String address() {
    return "outbox-" + UUID.randomUUID() + "@cabinet.example";
  }

  private static Letter letter() {
    return Letter.of(Locale.ENGLISH, "privacy.mail.data.subject").quote("Words.");
  }

  private boolean isSent(String address) {
    return !entities
        .createNativeQuery("select id from outbox_mail where recipient = ? and sent_at is not null")
        .setParameter(1, address)
        .getResultList()
        .isEmpty();
  }
}

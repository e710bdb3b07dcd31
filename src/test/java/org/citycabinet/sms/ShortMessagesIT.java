package org.citycabinet.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.citycabinet.Await;
import org.citycabinet.InContainer;
import org.citycabinet.operator.MobileNumber;
import org.citycabinet.platform.Ids;
import org.citycabinet.registration.Telephone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShortMessagesIT extends InContainer {
  private static final String URL = "CABINET_SMS_URL";
  private static final String REAL = System.getProperty(URL);
  private static final Duration NOT_WAITED = Duration.ofSeconds(3);

  @PersistenceContext EntityManager entities;
  @Inject ShortMessages messages;

  @AfterEach
  void gatewayIsBack() {
    System.setProperty(URL, REAL);
  }

  @Test
  void aGatewayThatIsAwayDelaysAndLosesNothing() throws Exception {
    var telephone = new Telephone();
    // Nothing listens there.
    System.setProperty(URL, "http://127.0.0.1:9/");
    UUID account = Ids.next();
    messages.send(account, new MobileNumber(telephone.number()), "Pirmā ziņa");
    Await.await(() -> attempts(account) > 0);
    assertEquals(List.of(), telephone.messages());
    System.setProperty(URL, REAL);
    assertEquals("Pirmā ziņa", telephone.newest(1));
    Await.await(() -> rows(account).isEmpty());
  }

  @Test
  void aMessageThatTheGatewayNeverTakesHoldsUpNoOther() throws Exception {
    var telephone = new Telephone();
    UUID account = Ids.next();
    messages.send(account, new MobileNumber("+1"), "To nobody");
    messages.send(account, new MobileNumber(telephone.number()), "To somebody");
    assertEquals("To somebody", telephone.newest(1));
    Await.await(() -> rows(account).isEmpty());
  }

  @Test
  void whoAsksForACodeDoesNotWaitForAGatewayThatHangsOverAnothers() throws Exception {
    var telephone = new Telephone();
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      deaf.setSoTimeout(30_000);
      System.setProperty(URL, "http://127.0.0.1:" + deaf.getLocalPort() + "/");
      messages.send(Ids.next(), new MobileNumber(telephone.number()), "Another's");
      try (var connection = deaf.accept()) {
        var began = System.nanoTime();
        messages.send(Ids.next(), new MobileNumber(telephone.number()), "Mine");
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(NOT_WAITED) < 0, "waited for " + took);
        assertTrue(connection.isConnected(), "the gateway hangs still");
      } finally {
        System.setProperty(URL, REAL);
      }
    }
    Await.await(() -> telephone.messages().size() == 2);
  }

  @Test
  void whoReadsTheDatabaseReadsNoCode() {
    System.setProperty(URL, "http://127.0.0.1:9/");
    UUID account = Ids.next();
    messages.send(account, new MobileNumber("+37120000009"), "123456 is your code");
    assertFalse(rows(account).toString().contains("123456"));
  }

  private List<?> rows(UUID account) {
    return entities
        .createNativeQuery("select sealed from sms_message where account = ?")
        .setParameter(1, account)
        .getResultList();
  }

  private int attempts(UUID account) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select coalesce(max(attempts), 0) from sms_message where account = ?")
                .setParameter(1, account)
                .getSingleResult())
        .intValue();
  }
}

package org.citycabinet.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

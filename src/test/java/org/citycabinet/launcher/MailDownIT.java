package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server is away for a day, and the portal dies while the letters leave at last. */
@Tag("faults")
class MailDownIT {
  private static final int LETTERS = 300;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir Path place;
  private Product product;
  private GreenMail mail;

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    int port = freePort();
    mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    product = new Product(place);
    product.launching().with("cabinet.smtp.host", "127.0.0.1").with("cabinet.smtp.port", port);
    product.start();
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    product.stop();
    mail.stop();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void nothingIsLostAndAtMostTheLetterInFlightComesTwice() throws Exception {
    var forgot = Map.of("email", "anna@cabinet.example");
    assertEquals(200, product.visitor().post("/identity/forgot", "submit", forgot).statusCode());
    for (int i = 0; i < LETTERS; i++) {
      write(i);
    }
    aDayPasses();
    assertEquals(200, product.visitor().get("/identity/sign-in").statusCode());
    assertEquals(LETTERS, written().size(), "all of them wait still");
    var wanted = new TreeSet<>(waiting());

    mail.start();
    product.write("update outbox_mail set not_before = utc_timestamp() where sent_at is null");
    Product.await("the first letters", SOON, () -> mail.getReceivedMessages().length > 5);
    product.launching().kill(Server.NAME);
    product.stop();
    product.start();
    Product.await("the outbox", SOON, () -> waiting().isEmpty());

    var received = received();
    var came = new TreeSet<>(received);
    wanted.removeAll(came);
    assertEquals(Set.of(), wanted, "lost");
    assertTrue(received.size() <= came.size() + 1, received.size() + " letters came");
  }

  /** What waits of the letters of this test; the first night writes some as well. */
  private List<String> written() throws Exception {
    return product.read(
        "select id from outbox_mail where sent_at is null and recipient like 'reader%'");
  }

  private void write(int number) throws Exception {
    product.write(
        "insert into outbox_mail (id, recipient, subject, text_body, html_body, created_at,"
            + " not_before) values ('"
            + Ids.next()
            + "', 'reader"
            + number
            + "@cabinet.example', 'subject', 'text', 'html', utc_timestamp(), utc_timestamp())");
  }

  /** The machine's clock cannot be moved, so what waits is moved back instead. */
  private void aDayPasses() throws Exception {
    Product.await("a try of each", LONG, () -> untried().isEmpty());
    product.write(
        "update outbox_mail set attempts = 0, created_at = created_at - interval 1 day,"
            + " not_before = not_before - interval 1 day where sent_at is null");
    Product.await("another try of each", LONG, () -> untried().isEmpty());
  }

  private List<String> untried() throws Exception {
    return product.read("select id from outbox_mail where sent_at is null and attempts = 0");
  }

  private List<String> waiting() throws Exception {
    return product.read("select id from outbox_mail where sent_at is null");
  }

  /**
   * The identifiers of the letters that came, by which a mail program knows one that came twice.
   */
  private List<String> received() throws MessagingException {
    var ids = new ArrayList<String>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      ids.add(message.getMessageID().replaceAll("[<>]|@.*", ""));
    }
    return ids;
  }
}

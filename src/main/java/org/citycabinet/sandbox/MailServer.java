package org.citycabinet.sandbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.reflect.Proxy;

/** Takes mail for anybody by SMTP and hands it to the {@link Mailbox}. */
final class MailServer implements AutoCloseable {
  private final GreenMail server;

  MailServer(Mailbox mailbox, int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    var users = server.getUserManager();
    users.setMessageDeliveryHandler(
        (message, recipient) -> {
          mailbox.keep(message.getMessage(), recipient.getEmail());
          return nobody();
        });
  }

  /** The file is all that is kept: a copy in memory would only grow. */
  private static GreenMailUser nobody() {
    return (GreenMailUser)
        Proxy.newProxyInstance(
            GreenMailUser.class.getClassLoader(),
            new Class<?>[] {GreenMailUser.class},
            (proxy, method, arguments) -> null);
  }

  int port() {
    return server.getSmtp().getPort();
  }

  @Override
  public void close() {
    server.stop();
  }
}

package org.citycabinet.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What surrounds the portal in a real installation, stood in for by one small program: the payment
 * gateway at {@code /api/v1/} and {@code /checkout/}, a gateway of short messages at {@code
 * /sms/v1/messages}, a mail server, the inbox of both at {@code /inbox}, the staff's one-time codes
 * at {@code /codes}, and an e-identity at a port of its own.
 *
 * <p>It listens on the loopback only and keeps everything in files, so that a restart loses
 * nothing.
 */
public final class Sandbox implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final MailServer mail;
  private final EidentityServer eidentity;
  private final Callbacks callbacks;
  private final Purchases purchases;

  /**
   * Starts all of it; when this returns, both ports answer.
   *
   * @throws IOException where a port is taken or the folder cannot be written
   */
  Sandbox(SandboxSettings settings) throws IOException {
    var folder = settings.data().resolve("sandbox");
    var clock = Clock.systemUTC();
    var mailbox = new Mailbox(folder.resolve("mail"), clock);
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 200);
    callbacks =
        new Callbacks(folder.resolve("callbacks"), new Signer(folder), settings.retryMinute());
    purchases = new Purchases(folder.resolve("purchases"), clock, callbacks);
    mail = new MailServer(mailbox, settings.smtpPort());
    eidentity = new EidentityServer(folder, settings.oidcPort());
    addPages(settings, mailbox, new SmsBox(folder.resolve("sms"), clock));
    server.setExecutor(workers);
    server.start();
    callbacks.resume();
    purchases.resume();
  }

  private void addPages(SandboxSettings settings, Mailbox mailbox, SmsBox sms) {
    var address = "http://127.0.0.1:" + port();
    serve("/", new FrontPage());
    serve("/inbox", new InboxPages(mailbox, sms));
    serve("/sms/v1/messages", new SmsApi(settings.smsKey(), sms));
    serve("/sms.json", new SmsList(sms));
    serve("/codes", new CodesPage(settings.data(), Clock.systemUTC()));
    serve("/api/v1/", new GatewayApi(settings, purchases, callbacks.signer(), address));
    serve("/checkout/", new CheckoutPages(purchases));
    serve("/test/", new TestHooks(purchases, callbacks));
  }

  private void serve(String path, Call.Handler handler) {
    server.createContext(path, exchange -> Call.answer(exchange, handler));
  }

  /** The port that pages and gateway are served on. */
  int port() {
    return server.getAddress().getPort();
  }

  /** The port that mail is taken at. */
  int smtpPort() {
    return mail.port();
  }

  @Override
  public void close() {
    server.stop(0);
    mail.close();
    eidentity.close();
    purchases.close();
    callbacks.close();
    workers.shutdownNow();
  }

  /**
   * Runs until it is asked to end by SIGTERM or SIGINT. Settings are environment variables or
   * system properties; see {@link SandboxSettings}.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var sandbox = new Sandbox(SandboxSettings.read());
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  ended.countDown();
                }));
    System.out.printf(
        "Sandbox ready: http://127.0.0.1:%d/ (mail at port %d)%n",
        sandbox.port(), sandbox.smtpPort());
    ended.await();
  }
}

package org.citycabinet.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until something answers, or dies, or has taken too long. */
final class Readiness {
  private static final Duration STEP = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  private Readiness() {}

  /**
   * Waits for the answer.
   *
   * @param limit how long at most
   * @throws LaunchFailed when the child ended before, or the time is over
   */
  static void await(Child child, Duration limit, BooleanSupplier answers) {
    long end = System.nanoTime() + limit.toNanos();
    while (!answers.getAsBoolean()) {
      if (!child.alive()) {
        throw failed(child, "ended with " + child.exitValue() + " while starting");
      }
      if (System.nanoTime() > end) {
        throw failed(child, "did not answer within " + limit.toSeconds() + " seconds");
      }
      pause(STEP);
    }
  }

  /** A failure of this child with the likeliest cause out of its log. */
  static LaunchFailed failed(Child child, String what) {
    String cause = ServerLog.read(child.log()).cause().map(c -> ": " + c).orElse("");
    return new LaunchFailed(
        "The " + child.name() + " " + what + cause + " (log: " + child.log() + ")");
  }

  /** Waits for a database that something else starts, such as one in another container. */
  static void awaitPort(String host, int port, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!portAnswers(host, port)) {
      if (System.nanoTime() > end) {
        throw new LaunchFailed(
            "No database answers at " + host + ":" + port + " (CABINET_DB_URL).");
      }
      pause(STEP);
    }
  }

  static boolean portAnswers(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What came back on a GET; status 0 when nothing did. */
  record Answer(int status, String body) {}

  static Answer get(String url) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
    try {
      var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      return new Answer(0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, "");
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailed("Interrupted.", e);
    }
  }
}

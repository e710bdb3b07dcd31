package org.citycabinet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask for one page as fast as they get it, each over a connection that is kept. */
public final class Load {
  private final URI page;
  private final List<String> cookies;
  private final List<Long> nanos = new ArrayList<>();

  static {
    // Fewer than there are clients by default.
    System.setProperty("http.maxConnections", "64");
  }

  /**
   * Clients of one page.
   *
   * @param cookies of each client its own; empty for one that sends none
   */
  public Load(URI page, List<String> cookies) {
    this.page = page;
    this.cookies = List.copyOf(cookies);
  }

  /** Asks that long; answers how many requests were served in 1000 seconds. */
  public long rate(Duration time) {
    long begin = System.nanoTime();
    long served = ask(begin + time.toNanos());
    return served * 1_000_000_000_000L / (System.nanoTime() - begin);
  }

  /** Forgets how long answers took until now, as after a warm-up. */
  public void forget() {
    nanos.clear();
  }

  /** Within how many milliseconds 95 of 100 answers came. */
  public long p95Millis() {
    Collections.sort(nanos);
    return Duration.ofNanos(nanos.get(nanos.size() * 95 / 100)).toMillis();
  }

  private long ask(long end) {
    List<Callable<List<Long>>> clients = new ArrayList<>();
    for (String cookie : cookies) {
      clients.add(() -> askUntil(end, cookie));
    }
    var threads = Executors.newFixedThreadPool(clients.size());
    try {
      long before = nanos.size();
      for (Future<List<Long>> client : threads.invokeAll(clients)) {
        nanos.addAll(client.get());
      }
      return nanos.size() - before;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private List<Long> askUntil(long end, String cookie) {
    var taken = new ArrayList<Long>();
    long now = System.nanoTime();
    while (now < end) {
      once(cookie);
      long then = System.nanoTime();
      taken.add(then - now);
      now = then;
    }
    return taken;
  }

  /** Reads all of an answer, without which its connection is not kept. */
  private void once(String cookie) {
    try {
      var connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      if (!cookie.isEmpty()) {
        connection.setRequestProperty("Cookie", cookie);
      }
      if (connection.getResponseCode() != 200) {
        throw new IllegalStateException(page + ": " + connection.getResponseCode());
      }
      try (var body = connection.getInputStream()) {
        body.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

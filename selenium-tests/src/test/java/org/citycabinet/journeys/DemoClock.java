package org.citycabinet.journeys;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The movable clock of the product under test; closing puts it back to where it would be. */
final class DemoClock implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int NOON = 12;

  private final Duration moved;

  private DemoClock(Duration moved) {
    this.moved = moved;
  }

  /**
   * Moves on to noon of the next day that is that day of a month; stays where that is today's noon
   * and past, because the clock is not put back.
   */
  static DemoClock onDay(int day) {
    var now = now();
    var date = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var wanted = date.getDayOfMonth() <= day ? date : date.plusMonths(1);
    var then = wanted.withDayOfMonth(day).atTime(NOON, 0).toInstant(ZoneOffset.UTC);
    if (then.isBefore(now)) {
      return new DemoClock(Duration.ZERO);
    }
    move(then);
    return new DemoClock(Duration.between(now, then));
  }

  /** Moves on by so many hours. */
  static DemoClock hoursOn(int hours) {
    var moved = Duration.ofHours(hours);
    move(now().plus(moved));
    return new DemoClock(moved);
  }

  @Override
  public void close() {
    move(now().minus(moved));
  }

  /** The day that the product believes it is. */
  static LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private static Instant now() {
    return instant(HttpRequest.newBuilder(address()).build());
  }

  private static void move(Instant to) {
    instant(
        HttpRequest.newBuilder(address())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"now\":\"" + to + "\"}"))
            .build());
  }

  private static URI address() {
    return URI.create(Journey.base() + "/api/v1/demo/clock");
  }

  private static Instant instant(HttpRequest request) {
    try {
      var body = HTTP.send(request, BodyHandlers.ofString()).body();
      try (var reader = Json.createReader(new StringReader(body))) {
        return Instant.parse(reader.readObject().getString("now"));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package org.citycabinet.device;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The way to the server: plain, or with the faults that a fleet is tried with. */
@FunctionalInterface
interface Line {
  /** Sends a request; fails where no answer comes back, which says nothing of what arrived. */
  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;

  /** A line without faults of its own. */
  static Line plain() {
    var http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    return request -> http.send(request, BodyHandlers.ofByteArray());
  }
}

package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * Who may call what. {@code access/calls.csv} has a row for every call: what a visitor, a resident,
 * a clerk, an administrator and a device are answered. The calls name nothing that exists and send
 * an empty object, so that whoever is let in is told 400 or 404.
 */
@RunAsClient
class CallsMatrixIT extends InContainer {
  private static final Map<String, String> CALLERS =
      Map.of(
          "visitor", "visitor",
          "resident", "anna",
          "clerk", "riga-clerk",
          "administrator", "riga-admin",
          "device", "device enrolled by riga-admin");

  @Test
  void everyCallIsInTheMatrix() throws IOException {
    var rows = Matrix.rows("calls.csv").stream().map(row -> row.get("call")).sorted().toList();
    assertEquals(Addresses.calls(), rows);
  }

  @Test
  void everybodyIsAnsweredWhatTheMatrixSays() throws IOException, InterruptedException {
    var wrong = new ArrayList<String>();
    for (var row : Matrix.rows("calls.csv")) {
      for (var caller : CALLERS.entrySet()) {
        var answer = answer(People.person(caller.getValue()), row.get("call"));
        if (!row.get(caller.getKey()).equals(String.valueOf(answer.statusCode()))) {
          wrong.add(row.get("call") + " " + caller.getKey() + ": " + answer.statusCode());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static HttpResponse<String> answer(HttpPerson person, String call)
      throws IOException, InterruptedException {
    String[] parts = call.split(" ", -1);
    String path =
        parts[1]
            .replace("{operator}", "riga")
            .replace("{date}", "2001-01-01")
            .replace("{year}", "2001")
            .replaceAll("\\{\\w+}", "00000000-0000-4000-8000-000000000000");
    String type = path.endsWith("/devices/token") ? HtmlForm.URL_ENCODED : "application/json";
    String body = parts[0].equals("GET") ? "" : type.equals(HtmlForm.URL_ENCODED) ? "a=b" : "{}";
    return person.call(parts[0], path, type, body.getBytes(StandardCharsets.UTF_8));
  }
}

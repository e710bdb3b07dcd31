package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Files of the wrong kind or size are refused at their field, with the reason. */
@RunAsClient
class UploadsIT extends InContainer {
  private static final int MEGABYTE = 1024 * 1024;

  @Test
  @Requirement("VEN-16")
  void theReasonStandsAtTheField() throws IOException, InterruptedException, SQLException {
    var rows = Matrix.rows("../hostile/uploads.csv");
    for (var row : rows) {
      People.person(row.get("who"));
    }
    var before = Database.sums();
    var faults = new ArrayList<String>();
    for (var row : rows) {
      var answer = send(row);
      var told = answer.body().replaceAll("(?s).*id=\"" + row.get("field") + "-error\"", "");
      told = told.replaceAll("(?s)</div>.*", "");
      if (answer.statusCode() != 200 || !told.contains(row.get("reason"))) {
        faults.add(row + ": " + answer.statusCode() + told);
      }
    }
    assertEquals(List.of(), faults);
    assertEquals(Set.of(), Database.changed(before));
  }

  private static HttpResponse<String> send(Map<String, String> row)
      throws IOException, InterruptedException {
    var person = People.person(row.get("who"));
    var form =
        HtmlForm.all(person.get(row.get("page")).body()).stream()
            .filter(each -> each.files().contains(row.get("field")))
            .findFirst()
            .orElseThrow()
            .filled();
    var file = new HtmlForm.File(row.get("field"), row.get("name"), content(row.get("content")));
    return person.send(row.get("page"), form.pressing(form.buttons().get(0)), List.of(file));
  }

  private static byte[] content(String what) {
    byte[] picture = Belongings.photograph();
    return switch (what) {
      case "nothing" -> new byte[0];
      case "text" -> "only words".getBytes(StandardCharsets.UTF_8);
      case "page" -> "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
      case "program" -> new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
      case "PNG" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 0xff};
      case "half a JPEG" -> java.util.Arrays.copyOf(picture, 200);
      default -> new byte[Integer.parseInt(what.replace(" MB", "")) * MEGABYTE];
    };
  }

  /** A name is no path: it is kept without folders. */
  @Test
  void aNameThatClimbsIsKeptWithoutItsFolders() throws IOException, InterruptedException {
    var clerk = People.person("ludza-clerk");
    var form = HtmlForm.all(clerk.get("/staff/notices").body()).get(0).filled();
    var file =
        new HtmlForm.File(
            "files", "..\\..\\etc/passwd.txt", "words".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        302, clerk.send("/staff/notices", form.pressing("publish"), List.of(file)).statusCode());
    String notices = People.person("viktors").get("/notices/notices").body();
    var newest = notices.replaceAll("(?s).*?(/notices/notice\\?id=[0-9a-f-]{36}).*", "$1");
    String page = People.person("viktors").get(newest).body();
    assertTrue(page.contains("passwd.txt"));
    assertTrue(!page.contains("etc/passwd"));
  }
}

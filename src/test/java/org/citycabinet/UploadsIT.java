package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the wrong kind or size are refused at their field, with the reason. */
@RunAsClient
class UploadsIT extends InContainer {
  private static final int MEGABYTE = 1024 * 1024;

  @ParameterizedTest
  @Requirement("VEN-16")
  @CsvSource(
      delimiter = '|',
      value = {
        "viktors|/travel/apply?operator=riga|photograph|nothing|none.jpg|photograph",
        "viktors|/travel/apply?operator=riga|photograph|text|words.jpg|JPG",
        "viktors|/travel/apply?operator=riga|photograph|PNG|picture.jpg|JPG",
        "viktors|/travel/apply?operator=riga|photograph|half a JPEG|half.jpg|JPG",
        "viktors|/travel/apply?operator=riga|photograph|6 MB|large.jpg|5 MB",
        "viktors|/travel/apply?operator=riga|photograph|11 MB|large.jpg|10 MB",
        "ludza-clerk|/staff/notices|files|program|notice.pdf|PDF",
        "ludza-clerk|/staff/notices|files|page|notice.txt|PDF",
        "ludza-clerk|/staff/notices|files|11 MB|notice.pdf|10 MB",
        "ludza-clerk|/staff/invoices|file|nothing|invoices.csv|file",
        "ludza-clerk|/staff/invoices|file|PNG|invoices.csv|UTF-8",
        "ludza-clerk|/staff/invoices|file|text|invoices.csv|no rows",
        "ludza-clerk|/staff/invoices|file|11 MB|invoices.csv|10 MB"
      })
  void theReasonStandsAtTheField(
      String who, String page, String field, String what, String name, String reason)
      throws IOException, InterruptedException, SQLException {
    var person = People.person(who);
    var form =
        HtmlForm.all(person.get(page).body()).stream()
            .filter(each -> each.files().contains(field))
            .findFirst()
            .orElseThrow()
            .filled();
    var before = Database.sums();
    var answer =
        person.send(
            page,
            form.pressing(form.buttons().get(0)),
            List.of(new HtmlForm.File(field, name, content(what))));
    assertEquals(200, answer.statusCode());
    String told = answer.body().replaceAll("(?s).*id=\"" + field + "-error\"", "");
    told = told.replaceAll("(?s)</div>.*", "");
    assertTrue(told.contains(reason), told);
    assertEquals(Set.of(), Database.changed(before));
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

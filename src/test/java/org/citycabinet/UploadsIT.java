package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Files of the wrong kind or size are refused at their field, with the reason. */
@RunAsClient
class UploadsIT extends InContainer {
  private static final int MEGABYTE = 1024 * 1024;
  private static final String DRAFT = "/staff/notice-draft";
  private static final Pattern FILE = Pattern.compile("/files/[0-9a-f-]{36}\">([^<]*)</a>");

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

  private static byte[] content(String what) throws IOException {
    byte[] picture = Belongings.photograph();
    return switch (what) {
      case "archive" -> archive();
      case "picture and archive" -> both(png(8, 8), archive());
      case "picture and page" -> both(picture, content("page"));
      case "picture of many pixels" -> png(60_000, 60_000);
      case "nothing" -> new byte[0];
      case "text" -> "only words".getBytes(StandardCharsets.UTF_8);
      case "page" -> "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
      case "program" -> new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
      case "PNG" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 0xff};
      case "half a JPEG" -> java.util.Arrays.copyOf(picture, 200);
      default -> new byte[Integer.parseInt(what.replace(" MB", "")) * MEGABYTE];
    };
  }

  private static byte[] both(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  private static byte[] archive() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[MEGABYTE]);
    }
    return bytes.toByteArray();
  }

  /** A picture whose head tells of so many pixels, whatever follows. */
  private static byte[] png(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    var head = ByteBuffer.wrap(bytes.toByteArray()).putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(head.array(), 12, 17);
    return head.putInt(29, (int) sum.getValue()).array();
  }

  /** A name is no path, no markup and no direction: it is kept without all that, and escaped. */
  @Test
  void aNameThatClimbsOrHidesIsKeptAsWords() throws Exception {
    var names =
        List.of(
            "..\\..\\etc/passwd.txt",
            "<img src=x onerror=alert(1)>.txt",
            "a\u202Etxt.exe",
            "run.bat");
    var clerk = People.person("ludza-clerk");
    var form = HtmlForm.all(clerk.get(DRAFT).body()).get(0).filled();
    var files =
        names.stream()
            .map(n -> new HtmlForm.File("files", n, "words".getBytes(StandardCharsets.UTF_8)))
            .toList();
    var kept = next(clerk.send(DRAFT, form.pressing("save"), files));
    var send = HtmlForm.all(clerk.get(kept).body()).get(0);
    next(clerk.send(kept, send.pressing("publish")));
    Await.await(() -> clerk.get(kept).body().contains("data-busy=\"false\""));
    var reader = People.person("viktors");
    String arrived = kept.replace("/staff/notice", "/notices/notice");
    for (String page : List.of(reader.get(arrived).body(), clerk.get(kept).body())) {
      assertEquals(
          List.of(
              "passwd.txt",
              "&lt;img src=x onerror=alert(1)&gt;.txt",
              "atxt.exe.txt",
              "run.bat.txt"),
          FILE.matcher(page).results().map(link -> link.group(1)).toList());
    }
  }

  private static String next(HttpResponse<String> answer) {
    assertEquals(302, answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
  }
}

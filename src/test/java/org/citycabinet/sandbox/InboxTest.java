package org.citycabinet.sandbox;

import static org.citycabinet.sandbox.RunningSandbox.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.activation.DataHandler;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  @TempDir Path data;
  private RunningSandbox sandbox;

  @BeforeEach
  void start() throws Exception {
    sandbox = new RunningSandbox(data);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aMailIsListedForEachRecipientAndOutlivesARestart() throws Exception {
    send("Rēķins", "anna@paraugs.example", "jonas@pavyzdys.example");
    sandbox.close();
    sandbox = new RunningSandbox(data);
    assertEquals(2, list("").size());
    var mail = list("?to=jonas@pavyzdys.example").get(0);
    assertEquals("Rēķins", mail.getString("subject"));
    assertTrue(mail.getString("text").contains("http://127.0.0.1:8080/x?a=1&b=2"));
    assertEquals("rēķins.pdf", mail.getJsonArray("attachments").getJsonObject(0).getString("name"));
  }

  @Test
  void theHtmlPartIsShownWhereItCanRunNothing() throws Exception {
    send("Sveiki", "anna@paraugs.example");
    var frame = sandbox.get("/inbox/" + list("").get(0).getString("id") + "/html");
    assertTrue(frame.body().contains("<script>alert(1)</script>"));
    var policy = frame.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("sandbox") && !policy.contains("allow-scripts"), policy);
  }

  @Test
  void theWordsOfAMailAreEscapedAndItsLinksWork() throws Exception {
    send("<b>Sveiki</b>", "anna@paraugs.example");
    var page = sandbox.get("/inbox/" + list("").get(0).getString("id")).body();
    assertFalse(page.contains("<b>"));
    assertTrue(page.contains("<a href=\"http://127.0.0.1:8080/x?a=1&amp;b=2\">"));
    assertTrue(sandbox.get("/inbox").body().contains("&lt;b&gt;Sveiki"));
  }

  @Test
  void anAttachmentComesBackAsItWasSent() throws Exception {
    send("Sveiki", "anna@paraugs.example");
    var id = list("").get(0).getString("id");
    var file = sandbox.get("/inbox/" + id + "/0");
    assertEquals("%PDF-1.7", file.body());
    assertEquals(
        "attachment; filename*=UTF-8''r%C4%93%C4%B7ins.pdf",
        file.headers().firstValue("Content-Disposition").orElseThrow());
    assertEquals(404, sandbox.get("/inbox/" + id + "/1").statusCode());
    assertEquals(404, sandbox.get("/inbox/" + id + "/..%2F").statusCode());
    assertEquals(404, sandbox.get("/inbox/..%2F..%2Fpom").statusCode());
  }

  @Test
  void testsCanEmptyIt() throws Exception {
    send("Sveiki", "anna@paraugs.example");
    assertEquals(200, sandbox.send("DELETE", "/inbox", "", "").statusCode());
    assertEquals(List.of(), list(""));
  }

  @Test
  void theStaffsCodesAreThoseOfTheRfc() throws Exception {
    assertTrue(sandbox.get("/codes").body().contains("not written"));
    Files.writeString(
        data.resolve("demo-codes.csv"), "ludza-clerk,GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n");
    var codes = new CodesPage(data, Clock.systemUTC());
    assertEquals(
        Map.of("ludza-clerk", "081804"), codes.codesAt(Instant.ofEpochSecond(1_111_111_109)));
    assertEquals(Set.of("ludza-clerk"), json(sandbox.get("/codes.json")).asJsonObject().keySet());
    assertTrue(sandbox.get("/codes").body().contains("ludza-clerk"));
  }

  private List<JsonObject> list(String query) throws Exception {
    return json(sandbox.get("/inbox.json" + query)).asJsonArray().getValuesAs(JsonObject.class);
  }

  private void send(String subject, String... recipients) throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", sandbox.smtpPort());
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("cabinet@pilseta.example", "Pilsēta"));
    for (var recipient : recipients) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    }
    message.setSubject(subject, "UTF-8");
    var text = new MimeBodyPart();
    text.setText("Saite: http://127.0.0.1:8080/x?a=1&b=2", "UTF-8");
    var html = new MimeBodyPart();
    html.setText("<p>Saite</p><script>alert(1)</script>", "UTF-8", "html");
    message.setContent(new MimeMultipart(text, html, file()));
    Transport.send(message);
  }

  private static MimeBodyPart file() throws Exception {
    var part = new MimeBodyPart();
    var content = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/pdf")));
    part.setFileName(MimeUtility.encodeText("rēķins.pdf"));
    return part;
  }
}

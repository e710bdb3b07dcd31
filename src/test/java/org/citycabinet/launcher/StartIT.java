package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that are not everyday ones. */
@Tag("faults")
class StartIT {
  private static final String[] PARTS = {
    Server.NAME, SandboxProcess.NAME, EmbeddedDatabase.NAME, "launcher"
  };
  private static final String ADMINISTRATOR = "first@cabinet.example";
  private static final String CLERK = "ruta@cabinet.example";
  private static final int CTRL_C = 130;

  @TempDir Path place;

  @Test
  void aBrokenTableOfTermsStopsTheStartWithFileLineAndColumn() throws Exception {
    Path edition = Files.createDirectories(place.resolve("operators/town/2026-01-01"));
    Files.writeString(edition.resolve("operator.csv"), "code,wrong\ntown,1\n");
    var launching = new Launching(place).with("cabinet.operators", place.resolve("operators"));
    var outcome = launching.run();
    assertEquals(1, outcome.exit());
    assertEquals(1, outcome.errors().size(), outcome.errors().toString());
    String line = outcome.errors().get(0);
    assertTrue(line.contains("town/2026-01-01/operator.csv, line 1, column"), line);
    assertEquals(List.of(), launching.living(PARTS));
  }

  @Test
  void productionMailsItsFirstAdministratorALinkGetsStaffAndCtrlCEndsAllOfIt() throws Exception {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try {
      var launching = production(mail.getSmtp().getPort());
      Process launcher = launching.foreground();
      Product.await(
          "the letter", Duration.ofMinutes(1), () -> mail.getReceivedMessages().length == 1);
      lookAround(launching, GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0]));
      getStaff(new Beginners("http://127.0.0.1:" + launching.port(), mail));

      new ProcessBuilder("kill", "-INT", Long.toString(launcher.pid())).start().waitFor();
      var outcome = launching.end(launcher);
      assertEquals(CTRL_C, outcome.exit(), outcome.errors().toString());
      assertEquals(List.of(), outcome.errors());
      assertEquals(List.of(), launching.living(PARTS));
    } finally {
      mail.stop();
    }
  }

  private Launching production(int smtpPort) throws IOException {
    var launching = new Launching(place);
    return launching
        .with("cabinet.mode", "production")
        // What serves long is compiled longer; this one is asked a few pages.
        .with("cabinet.jvm.options", "-Xmx512m -XX:TieredStopAtLevel=1")
        .with("cabinet.public.url", "http://127.0.0.1:" + launching.port())
        .with("cabinet.admin.email", ADMINISTRATOR)
        .with("cabinet.smtp.host", "127.0.0.1")
        .with("cabinet.smtp.port", smtpPort)
        .with("cabinet.smtp.from", "no-reply@cabinet.example")
        .with("cabinet.gateway.url", "http://127.0.0.1:9/api/v1/")
        .with("cabinet.gateway.key", "key")
        .with("cabinet.gateway.brand", "00000000-0000-4000-8000-000000000001");
  }

  /** The administrator makes a clerk, who works until that is ended. */
  private static void getStaff(Beginners beginners) throws Exception {
    var administrator = beginners.begin("administrator", ADMINISTRATOR);
    String employees = "/staff/employees?of=riga";
    assertTrue(administrator.get("/staff/").body().contains("href=\"" + employees + "\""));
    assertEquals(403, administrator.get("/staff/concessions").statusCode());
    var whom =
        Map.of(
            "name",
            "Rūta Klerka",
            "email",
            CLERK,
            "username",
            "ruta",
            "language",
            "lv",
            "clerk",
            "on");
    assertEquals(302, administrator.post(employees, "invite", whom).statusCode());
    var clerk = beginners.begin("ruta", CLERK);
    assertTrue(clerk.get("/staff/").body().contains("/staff/concessions"));
    assertEquals(200, clerk.get("/staff/concessions").statusCode());
    assertEquals(403, clerk.get("/staff/employees").statusCode());
    String one =
        Browsing.found(
            administrator.get(employees).body(), "(/staff/employee\\?id=[0-9a-f-]{36})\"");
    assertEquals(302, administrator.post(one, "end", Map.of("why", "left")).statusCode());
    var out = clerk.get("/staff/concessions");
    assertTrue(out.headers().firstValue("Location").orElse("").contains("/identity/sign-in"));
  }

  /** The link opens a page, the letter has no password, and nobody can sign in before it. */
  private static void lookAround(Launching launching, String letter) throws Exception {
    String text = letter.replace("=\r\n", "").replace("=3D", "=");
    assertTrue(text.contains("To: " + ADMINISTRATOR), text);
    String portal = "http://127.0.0.1:" + launching.port();
    String link = Browsing.found(text, "(" + portal + "/identity/[^\\s\"<]+)");
    var visitor = new Browsing(portal, "");
    assertEquals(200, visitor.get(URI.create(link).toString()).statusCode());
    for (String name : List.of("anna", "admin", "administrator", ADMINISTRATOR)) {
      var answer =
          visitor.post(
              "/identity/sign-in",
              "submit",
              Map.of("username", name, "password", "Parauga-parole-2026"));
      assertEquals(200, answer.statusCode(), name);
    }
    assertFalse(
        Files.readString(launching.folder().log().resolve("server.log"), StandardCharsets.UTF_8)
            .contains("SEVERE"));
  }
}

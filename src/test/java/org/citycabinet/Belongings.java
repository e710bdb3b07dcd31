package org.citycabinet;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What people of the demonstration ask for, so that there is something of theirs. */
public final class Belongings {
  /** No two runs on the same data number their events alike. */
  private static final AtomicLong SEQUENCE = new AtomicLong(System.currentTimeMillis() * 1_000);

  private static final Pattern TICKET = Pattern.compile("/refund/request\\?ticket=([0-9a-f-]{36})");
  private static final Pattern CARD = Pattern.compile("/travel/buy\\?card=([0-9a-f-]{36})");

  /** How identifiers look. */
  static final String IDENTIFIER = "[0-9a-f]{8}-[0-9a-f-]{27}";

  private static final String PART = "(?:" + IDENTIFIER + "|[0-9]{4,5})";

  private Belongings() {}

  /** A question each; an application, a refund, an amendment and a card, where none waits. */
  static void arrange() throws IOException, InterruptedException {
    for (String name : List.of("viktors", "anna")) {
      ask(People.person(name));
    }
    apply(People.person("ilze"), "riga");
    askBack(People.person("ilze"));
    amend(People.person("riga-admin"));
    prepare(People.person("riga-clerk"));
  }

  /** A card that waits to be paid and handed over. */
  private static void prepare(HttpPerson person) throws IOException, InterruptedException {
    if (person.get("/staff/hand-out").body().contains("/staff/handed-out?id=")) {
      return;
    }
    String page = "/staff/hand-out?kind=CARD";
    var form = form(person, page, "number").with(Map.of("number", "RZ" + SEQUENCE.get()));
    var answer = person.send(page, form.pressing("prepare"));
    expectRedirect(answer.statusCode(), answer.body());
  }

  /** A draft of the terms that is tried on last month. */
  private static void amend(HttpPerson person) throws IOException, InterruptedException {
    String page = "/staff/editions";
    if (person.get(page).body().contains("/staff/amendment?id=")) {
      return;
    }
    var begun = person.send(page, form(person, page, "day").pressing("begin"));
    expectRedirect(begun.statusCode(), begun.body());
    String draft =
        begun.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
    var asked = person.send(draft, form(person, draft, "period").pressing("ask"));
    expectRedirect(asked.statusCode(), asked.body());
  }

  private static void ask(HttpPerson person) throws IOException, InterruptedException {
    String page = "/enquiries/enquiries";
    var form =
        form(person, page, "subject").with(Map.of("subject", "Par rēķinu", "body", "Kas tas ir?"));
    var file = new HtmlForm.File("files", "rekins.txt", "12,50".getBytes(StandardCharsets.UTF_8));
    var answer = person.send(page, form.pressing("send"), List.of(file));
    expectRedirect(answer.statusCode(), answer.body());
  }

  private static void apply(HttpPerson person, String operator)
      throws IOException, InterruptedException {
    var waiting = People.person(operator + "-clerk").get("/staff/concessions");
    if (waiting.body().contains("/staff/concession?id=")) {
      return;
    }
    String page = "/travel/apply?operator=" + operator;
    var form =
        form(person, page, "personName")
            .with(Map.of("personName", "Ilze Parauga", "category", "", "medium", ""));
    var answer =
        person.send(
            page,
            form.pressing("send"),
            List.of(new HtmlForm.File("photograph", "ilze.jpg", photograph())));
    expectRedirect(answer.statusCode(), answer.body());
  }

  private static void askBack(HttpPerson person) throws IOException, InterruptedException {
    if (People.person("liepaja-clerk").get("/staff/refunds").body().contains("/staff/refund?id=")) {
      return;
    }
    var links = TICKET.matcher(person.get("/refund/refunds").body()).results().toList();
    for (var link : links) {
      var check = looked(person, link.group());
      if (check.isPresent()) {
        var answer = person.send(link.group(), check.get().pressing("send"));
        expectRedirect(answer.statusCode(), answer.body());
        return;
      }
    }
    throw new IllegalStateException("no ticket to ask money back for");
  }

  /** The form that sends, where this operator's terms give anything back. */
  private static Optional<HtmlForm> looked(HttpPerson person, String page)
      throws IOException, InterruptedException {
    var chosen = form(person, page, "reason").with(Map.of("reason", "UNWANTED"));
    String body = person.send(page, chosen.pressing("look")).body();
    return HtmlForm.all(body).stream().filter(form -> form.buttons().contains("send")).findFirst();
  }

  /** The page on which somebody checks what is held. */
  static String held(HttpPerson person) throws IOException, InterruptedException {
    var card = CARD.matcher(person.get("/travel/buy").body());
    if (!card.find()) {
      throw new IllegalStateException("no card to buy for");
    }
    var form = form(person, card.group(), "quantity");
    var answer = person.send(card.group(), form.pressing(form.buttons().get(0)));
    expectRedirect(answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
  }

  /** Where a device finds what was decided on a tap. */
  static String tapped(HttpPerson device) throws IOException, InterruptedException {
    var answer = device.json("/api/v1/validations", tap("SB30001188"));
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]*", "");
  }

  /** A tap of that medium, as a device sends it. */
  static String tap(String medium) {
    return """
    {"localEventId": "%s", "deviceSeq": %d, "time": "%s", "mediumNumber": "%s",
     "eventType": "INFO", "amountCents": null, "balanceAfterCents": null,
     "creditUsed": false, "companions": 0, "vehicleId": "1", "routeId": "1", "tripId": null,
     "stopId": null, "direction": null, "operatingDayDate": "%s"}
    """
        .formatted(
            UUID.randomUUID(),
            SEQUENCE.incrementAndGet(),
            Instant.now(),
            medium,
            LocalDate.now(ZoneOffset.UTC));
  }

  private static HtmlForm form(HttpPerson person, String page, String field)
      throws IOException, InterruptedException {
    String body = person.get(page).body();
    return HtmlForm.all(body).stream()
        .filter(form -> form.names().contains(field))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(page + " has no field " + field + body));
  }

  private static void expectRedirect(int status, String body) {
    if (status != 302) {
      throw new IllegalStateException(status + " " + body);
    }
  }

  /** A picture as an application wants it: upright, light, in colour. */
  public static byte[] photograph() {
    var image = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 300, 400);
    pen.setColor(Color.ORANGE);
    pen.fillOval(75, 100, 150, 200);
    pen.dispose();
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "jpg", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the owner of a row of {@code things.csv} finds the thing, by following the links. */
  static Optional<String> find(Map<String, String> row) throws IOException, InterruptedException {
    return find(row, People.person(row.get("owner")));
  }

  /** Where somebody finds a thing of that kind, if there is one. */
  static Optional<String> find(Map<String, String> row, HttpPerson person)
      throws IOException, InterruptedException {
    String wanted = row.get("request").replaceFirst("GET ", "");
    return switch (row.get("link on")) {
      case "held" ->
          CARD.matcher(person.get("/travel/buy").body()).find()
              ? Optional.of(held(person))
              : Optional.empty();
      case "tapped" -> Optional.of(tapped(person));
      case "-" -> Optional.empty();
      default -> follow(person, row.get("link on").split(" > "), wanted);
    };
  }

  /** Of several links of a kind the first that leads on counts. */
  private static Optional<String> follow(HttpPerson person, String[] steps, String wanted)
      throws IOException, InterruptedException {
    var at = List.of(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      at = links(person, at, steps[i]);
    }
    return links(person, at, wanted).stream().findFirst();
  }

  private static List<String> links(HttpPerson person, List<String> pages, String template)
      throws IOException, InterruptedException {
    var form =
        Pattern.quote(template)
            .replace("{table}", "\\E[a-z-]+\\Q")
            .replaceAll("\\{\\w+}", "\\\\E" + PART + "\\\\Q");
    var found = new ArrayList<String>();
    for (String page : pages) {
      Pattern.compile(form)
          .matcher(person.get(page).body())
          .results()
          .map(MatchResult::group)
          .distinct()
          .forEach(found::add);
    }
    return found;
  }
}

package org.citycabinet.sandbox;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The web inbox: mails and short messages, a mail, its HTML part in a frame that may run nothing,
 * its files.
 *
 * <p>For tests: {@code GET /inbox.json?to=} lists, {@code DELETE /inbox} empties.
 */
final class InboxPages implements Call.Handler {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&]+(?:&amp;[^\\s<>&]+)*");
  private static final String FRAME_POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private final Mailbox mailbox;
  private final SmsBox sms;

  InboxPages(Mailbox mailbox, SmsBox sms) {
    this.mailbox = mailbox;
    this.sms = sms;
  }

  @Override
  public void handle(Call call) throws IOException {
    if (call.isDelete()) {
      mailbox.clear();
      sms.clear();
      call.json(200, Json.createArrayBuilder().build());
    } else if (call.path().equals("/inbox.json")) {
      var list = Json.createArrayBuilder();
      wanted(call).forEach(mail -> list.add(mail.json()));
      call.json(200, list.build());
    } else if (call.path().length() <= "/inbox/".length()) {
      call.page(200, Html.tool("Inbox", messages() + table(wanted(call))));
    } else {
      one(call, call.partsAfter("/inbox/"));
    }
  }

  private List<StoredMail> wanted(Call call) throws IOException {
    var to = call.query("to").orElse("");
    return mailbox.all().stream()
        .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to))
        .toList();
  }

  private String messages() throws IOException {
    var rows = new StringBuilder();
    for (var message : sms.all()) {
      rows.append(
          "<tr><td class=\"time\">%s</td><td>%s</td><td>%s</td><td>%s</td></tr>%n"
              .formatted(
                  TIME.format(Instant.parse(message.getString("receivedAt"))),
                  Html.escaped(message.getString("to")),
                  Html.escaped(message.getString("from")),
                  Html.escaped(message.getString("text"))));
    }
    return rows.isEmpty()
        ? ""
        : """
        <h2>Short messages</h2>
        <table><thead><tr><th scope="col">Received (UTC)</th><th scope="col">To</th>
        <th scope="col">From</th><th scope="col">Text</th></tr></thead>
        <tbody>%s</tbody></table>
        <h2>Mails</h2>
        """
            .formatted(rows);
  }

  private static String table(List<StoredMail> mails) {
    if (mails.isEmpty()) {
      return "<p>No mail yet.</p>";
    }
    var rows = new StringBuilder();
    for (var mail : mails) {
      rows.append(
          "<tr><td class=\"time\">%s</td><td>%s</td><td><a href=\"/inbox/%s\">%s</a></td></tr>%n"
              .formatted(
                  TIME.format(mail.receivedAt()),
                  Html.escaped(mail.to()),
                  mail.id(),
                  Html.escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject())));
    }
    return """
        <table><thead><tr><th scope="col">Received (UTC)</th><th scope="col">To</th>
        <th scope="col">Subject</th></tr></thead>
        <tbody>%s</tbody></table>
        """
        .formatted(rows);
  }

  private void one(Call call, String[] parts) throws IOException {
    var mail = mailbox.find(parts[0]);
    if (mail.isEmpty()) {
      call.page(404, Html.tool("There is no such mail", ""));
    } else if (parts.length == 1) {
      call.page(200, Html.tool(mail.get().subject(), view(mail.get())));
    } else if (parts[1].equals("html")) {
      frame(call, mail.get());
    } else {
      file(call, mail.get(), parts[1]);
    }
  }

  private static String view(StoredMail mail) {
    var view = new StringBuilder();
    view.append(
        "<dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s UTC</dd></dl>%n"
            .formatted(
                Html.escaped(mail.from()),
                Html.escaped(mail.to()),
                TIME.format(mail.receivedAt())));
    if (!mail.html().isEmpty()) {
      view.append(
          "<h2>As HTML</h2>%n<iframe title=\"The mail as HTML\" src=\"/inbox/%s/html\"></iframe>%n"
              .formatted(mail.id()));
    }
    if (!mail.text().isEmpty()) {
      view.append("<h2>As text</h2>%n<pre>%s</pre>%n".formatted(linked(mail.text())));
    }
    return view + files(mail);
  }

  private static String linked(String text) {
    return LINK.matcher(Html.escaped(text))
        .replaceAll(found -> "<a href=\"" + found.group() + "\">" + found.group() + "</a>");
  }

  private static String files(StoredMail mail) {
    var list = new StringBuilder();
    for (int i = 0; i < mail.attachments().size(); i++) {
      var file = mail.attachments().get(i);
      list.append(
          "<li><a href=\"/inbox/%s/%d\" download>%s</a> (%s, %d bytes)</li>%n"
              .formatted(
                  mail.id(),
                  i,
                  Html.escaped(file.name()),
                  Html.escaped(file.type()),
                  file.content().length));
    }
    return list.isEmpty() ? "" : "<h2>Files</h2>%n<ul>%s</ul>".formatted(list);
  }

  private static void frame(Call call, StoredMail mail) throws IOException {
    call.header("Content-Security-Policy", FRAME_POLICY);
    var html = "<base target=\"_blank\">" + mail.html();
    call.send(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  private static void file(Call call, StoredMail mail, String number) throws IOException {
    if (!number.matches("\\d{1,3}") || Integer.parseInt(number) >= mail.attachments().size()) {
      call.page(404, Html.tool("There is no such file", ""));
      return;
    }
    var file = mail.attachments().get(Integer.parseInt(number));
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    call.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    call.send(200, "application/octet-stream", file.content());
  }
}

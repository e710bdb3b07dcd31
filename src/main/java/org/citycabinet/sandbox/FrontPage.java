package org.citycabinet.sandbox;

import java.io.IOException;

/** The way in, the style sheet, and the answer to every unknown path. */
final class FrontPage implements Call.Handler {
  private static final String WELCOME =
      """
      <p>What stands around the portal while it is developed and tested.</p>
      <ul class="plain">
      <li><a href="/inbox">Inbox</a>: every mail and short message that the portal sent.</li>
      <li><a href="/codes">Codes</a>: the one-time codes of the demonstration staff.</li>
      <li>The payment gateway answers at <code>/api/v1/</code>, that of short messages at
      <code>/sms/v1/messages</code>.</li>
      </ul>
      """;

  @Override
  public void handle(Call call) throws IOException {
    switch (call.path()) {
      case "/" -> call.page(200, Html.tool("What stands around the portal", WELCOME));
      case "/sandbox.css" -> call.send(200, "text/css; charset=utf-8", styleSheet());
      default -> call.page(404, Html.tool("There is no such page", ""));
    }
  }

  private static byte[] styleSheet() throws IOException {
    try (var file = FrontPage.class.getResourceAsStream("sandbox.css")) {
      return file.readAllBytes();
    }
  }
}

package org.citycabinet.sandbox;

/** The frame that all pages of the sandbox share. */
final class Html {

  private Html() {}

  /** A whole page around the content. */
  static String page(String language, String title, String content) {
    return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/sandbox.css"><link rel="icon" href="data:,"></head>
        <body>%s</body>
        </html>
        """
        .formatted(language, escaped(title), content);
  }

  /** A page of the developer's side, with the way to the others above it. */
  static String tool(String title, String content) {
    var body =
        """
        <header><nav aria-label="Sandbox"><strong>Sandbox</strong>
        <a href="/inbox">Inbox</a> <a href="/codes">Codes</a></nav></header>
        <main><h1>%s</h1>
        %s</main>
        """
            .formatted(escaped(title), content);
    return page("en", title + " – Sandbox", body);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

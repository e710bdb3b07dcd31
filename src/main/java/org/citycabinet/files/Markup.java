package org.citycabinet.files;

/** Words inside XML. */
public final class Markup {
  private static final String NOT_XML =
      "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

  private Markup() {}

  /** The words as they stand in text or an attribute; what XML cannot hold at all is left out. */
  public static String escape(String words) {
    return words
        .replaceAll(NOT_XML, "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

package org.citycabinet.words;

/** Tells texts that can be kept and shown from those that cannot. */
public final class PlainText {
  private PlainText() {}

  /**
   * Whether a text is of whole characters that are there to be read: none that controls a printer,
   * and no half of a pair, which UTF-8 cannot write, so that it would come back as another text.
   */
  public static boolean is(String text) {
    return text.codePoints().noneMatch(PlainText::isUnreadable);
  }

  /** The same, where a text may have several lines and columns. */
  public static boolean isLaidOut(String text) {
    return text.codePoints().noneMatch(c -> isUnreadable(c) && c != '\n' && c != '\r' && c != '\t');
  }

  private static boolean isUnreadable(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }
}

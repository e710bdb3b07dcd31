package org.citycabinet.mail;

/**
 * What became of the mails of a letter to many.
 *
 * @param sent how many the mail server took
 * @param waiting how many wait for their turn
 * @param failing how many of those the mail server did not take yet; they are tried again
 */
public record Posted(long sent, long waiting, long failing) {
  /** No mails. */
  public static final Posted NONE = new Posted(0, 0, 0);

  /** These and those of another letter. */
  public Posted plus(Posted other) {
    return new Posted(sent + other.sent, waiting + other.waiting, failing + other.failing);
  }
}

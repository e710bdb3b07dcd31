package org.citycabinet.utility.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citycabinet.web.Typed;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;

/**
 * A notice as its writer wants it (LUD-25).
 *
 * @param kind how urgent it is
 * @param period from when until when it holds; both null for news
 * @param target whom it is for
 * @param words in one language or more
 * @param files the files to add
 * @param dropped the keys of the files to take away
 */
public record Draft(
    NoticeKind kind,
    Period period,
    Target target,
    List<Wording> words,
    List<Upload> files,
    List<UUID> dropped) {

  private static final int TITLE_LENGTH = 160;
  private static final int BODY_LENGTH = 10_000;

  /**
   * From when until when an emergency is to be seen, or when work is done.
   *
   * @param from the first instant, or null
   * @param until the first instant after it, or null
   */
  public record Period(Instant from, Instant until) {
    /** No period. */
    public static final Period NONE = new Period(null, null);
  }

  /**
   * Whom a notice is for; what the audience does not ask for is left aside.
   *
   * @param audience which of the others counts
   * @param username the name that the one person signs in with
   * @param house the key of a house
   * @param dwelling the number of a contract or an address, as it was typed
   * @param list lines of these
   */
  public record Target(
      Audience audience, String username, UUID house, String dwelling, String list) {}

  /**
   * Refuses what cannot become a notice.
   *
   * @param now the present: what is over is announced no more
   * @throws Refused at the field of what is wrong; those of the words end in their language
   */
  void check(Instant now) {
    checkWords();
    checkPeriod(now);
    checkTarget();
  }

  private void checkWords() {
    if (words.stream().allMatch(Wording::isBlank)) {
      throw Refused.field("title_lv", "notices.refused.words");
    }
    for (var each : words) {
      if (!each.isBlank()) {
        Typed.checked("title_" + each.getLocale().getLanguage(), each.getTitle(), TITLE_LENGTH);
        Typed.checked("body_" + each.getLocale().getLanguage(), each.getBody(), BODY_LENGTH);
      }
    }
  }

  private void checkPeriod(Instant now) {
    if (!kind.hasPeriod()) {
      return;
    }
    if (period.from() == null) {
      throw Refused.field("from", "platform.field.required");
    }
    if (period.until() == null) {
      throw Refused.field("until", "platform.field.required");
    }
    if (!period.until().isAfter(period.from())) {
      throw Refused.field("until", "notices.refused.period");
    }
    if (!period.until().isAfter(now)) {
      throw Refused.field("until", "notices.refused.over");
    }
  }

  private void checkTarget() {
    switch (target.audience()) {
      case PERSON -> named("username", target.username(), "notices.refused.person");
      case CONTRACT -> named("dwelling", target.dwelling(), "notices.refused.contract");
      case LIST -> named("list", target.list(), "notices.refused.list");
      case HOUSE -> named("house", target.house(), "notices.refused.house");
      case ALL -> {
        // nobody has to be named
      }
    }
  }

  private static void named(String field, Object whom, String otherwise) {
    if (whom == null || whom.toString().isBlank()) {
      throw Refused.field(field, otherwise);
    }
  }

  /** The period where the kind has one. */
  Period periodOfKind() {
    return kind.hasPeriod() ? period : Period.NONE;
  }

  /** The words that are there. */
  List<Wording> written() {
    return words.stream().filter(each -> !each.isBlank()).toList();
  }
}

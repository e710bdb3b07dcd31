package org.citycabinet.ticketing.inspection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operator;
import org.citycabinet.ticketing.medium.Medium;

/** The two lines that an inspector reads, in the operator's language. */
final class Lines {
  private final Locale language;
  private final ZoneId zone;

  Lines(Operator operator) {
    this.language = Locale.forLanguageTag(operator.languages().get(0));
    this.zone = operator.zone();
  }

  /** What it is worth. */
  String first(Verdict verdict) {
    return Messages.text(language, "inspection.line." + verdict.state());
  }

  /** Until when, since when, or why not. */
  String second(Verdict verdict) {
    return switch (verdict.state()) {
      case VALID, NOT_AUTHORISED -> until(verdict);
      case PAID -> say("marked", verdict.markedAt());
      case EXPIRED -> verdict.validUntil() == null ? "" : say("over", verdict.validUntil());
      case BLOCKED -> blocked(verdict);
      default -> "";
    };
  }

  private String blocked(Verdict verdict) {
    return verdict
        .shown()
        .medium()
        .flatMap(Medium::blockReason)
        .map(reason -> Messages.text(language, "medium.reason." + reason))
        .orElse("");
  }

  private String until(Verdict verdict) {
    return verdict.validUntil() == null ? "" : say("until", verdict.validUntil());
  }

  private String say(String key, Instant at) {
    return Messages.text(language, "inspection.line." + key, Formats.dateTime(language, at, zone));
  }
}

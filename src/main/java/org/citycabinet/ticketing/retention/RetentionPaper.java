package org.citycabinet.ticketing.retention;

import java.util.Locale;
import org.citycabinet.files.Markup;
import org.citycabinet.files.Pdf;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operator;
import org.citycabinet.ticketing.medium.Medium;

/**
 * The act on a retained card, for the passenger (RIG-68, RIG-70).
 *
 * @param act what was done
 * @param card the card
 * @param operator who did it
 * @param inspector by whom
 * @param clearing the clause on how the card is had back
 */
record RetentionPaper(
    RetentionAct act, Medium card, Operator operator, String inspector, String clearing) {

  byte[] render(Locale language) {
    var title = Messages.text(language, "retention.paper", act.reference());
    var body =
        Pdf.form(RetentionPaper.class, "act.html")
            .formatted(
                Markup.escape(operator.name(language)),
                Markup.escape(title),
                Markup.escape(card.number().shown()),
                facts(language),
                Markup.escape(
                    Messages.text(language, "retention.paper.next", act.place(), clearing)));
    return Pdf.of(Pdf.page(language, title, body));
  }

  private String facts(Locale language) {
    var reason = Messages.text(language, "retention.reason." + act.reason());
    return row(language, "reason", reason)
        + row(language, "words", act.words())
        + row(language, "clause", act.clause())
        + row(language, "at", Formats.dateTime(language, act.retainedAt(), operator.zone()))
        + row(language, "vehicle", act.vehicle())
        + row(language, "inspector", inspector)
        + row(language, "place", act.place());
  }

  private static String row(Locale language, String key, String value) {
    return value.isEmpty()
        ? ""
        : "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
            .formatted(
                Markup.escape(Messages.text(language, "inspection.fact." + key)),
                Markup.escape(value));
  }
}

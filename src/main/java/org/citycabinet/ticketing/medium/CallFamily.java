package org.citycabinet.ticketing.medium;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;

/** Reads {@code calls.csv}; an operator without it says nothing on blocking by telephone. */
@ApplicationScoped
public class CallFamily implements Family<Decisions<MediumKind, CallTerms>> {
  private static final String TIME = "a time such as 08:00";

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Decisions<MediumKind, CallTerms> read(Sheet sheet) {
    return sheet
        .expect(
            "clause",
            "media",
            "offered",
            "questions",
            "working_days",
            "from",
            "until",
            "source",
            "requirement")
        .decisions(List.of("media"), CallFamily::terms);
  }

  private static CallTerms terms(Row row) {
    return new CallTerms(
        row.text("clause"),
        row.words("media", MediumKind.class),
        row.yes("offered"),
        row.words("questions", CallTerms.Question.class).values(),
        row.yes("working_days"),
        row.find("from", TIME, LocalTime::parse).orElse(LocalTime.MIDNIGHT),
        row.find("until", TIME, LocalTime::parse).orElse(LocalTime.MIDNIGHT));
  }
}

package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.fare.Transfer;
import org.citycabinet.words.MediumKind;

/** Reads {@code transfer.csv}. */
@ApplicationScoped
public class TransferFamily implements Family<Decisions<MediumKind, TransferTerms>> {

  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public Decisions<MediumKind, TransferTerms> read(Sheet sheet) {
    return sheet
        .later("repeat_clause", "not stated")
        .expect(
            "clause",
            "media",
            "minutes",
            "companions",
            "companions_clause",
            "credit",
            "credit_clause",
            "repeat_clause",
            "requirement")
        .decisions(List.of("media"), TransferFamily::terms);
  }

  private static TransferTerms terms(Row row) {
    return new TransferTerms(
        row.text("clause"),
        row.words("media", MediumKind.class),
        new Transfer(Duration.ofMinutes(row.number("minutes", 0, 600))),
        row.number("companions", 0, 100),
        row.find("companions_clause").orElse(""),
        row.yes("credit"),
        row.find("credit_clause").orElse(""),
        row.text("repeat_clause"));
  }
}

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
        .expect("clause", "media", "minutes", "companions", "credit", "requirement")
        .decisions(List.of("media"), TransferFamily::terms);
  }

  private static TransferTerms terms(Row row) {
    return new TransferTerms(
        row.text("clause"),
        row.words("media", MediumKind.class),
        new Transfer(Duration.ofMinutes(row.number("minutes", 0, 600))),
        row.number("companions", 0, 100),
        row.yes("credit"));
  }
}

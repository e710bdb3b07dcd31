package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.fare.TicketChoice;
import org.citycabinet.words.MediumKind;

/** Reads {@code choice.csv}. */
@ApplicationScoped
public class ChoiceFamily implements Family<Decisions<MediumKind, ChoiceTerms>> {

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public Decisions<MediumKind, ChoiceTerms> read(Sheet sheet) {
    return sheet
        .expect("clause", "media", "choice", "requirement")
        .decisions(
            List.of("media"),
            row ->
                new ChoiceTerms(
                    row.text("clause"),
                    row.words("media", MediumKind.class),
                    row.word("choice", TicketChoice.class)));
  }
}

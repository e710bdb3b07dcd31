package org.citycabinet.ticketing.refund;

import static org.citycabinet.ticketing.fare.RefundShare.NOTHING;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.ticketing.fare.RefundShare;
import org.citycabinet.ticketing.product.Catalogue;
import org.citycabinet.words.MediumKind;

/** Reads {@code refund.csv}. */
@ApplicationScoped
class RefundFamily implements Family<Decisions<RefundCase, RefundClause>> {
  private static final String DEADLINES = "deadlines such as P12M PURCHASE, P6M BLOCKING";

  @Override
  public String name() {
    return "refund";
  }

  @Override
  public Decisions<RefundCase, RefundClause> read(Sheet sheet) {
    return sheet
        .expect(
            "clause",
            "media",
            "products",
            "use",
            "reasons",
            "withdrawn",
            "blocked",
            "within",
            "deadlines",
            "percent",
            "share",
            "proof",
            "decider",
            "requirement")
        .decisions(
            List.of("media", "products", "use", "reasons", "withdrawn", "blocked", "within"),
            RefundFamily::clause);
  }

  private static RefundClause clause(Row row) {
    if (row.number("percent", 0, 100) == 0 ^ row.word("share", RefundShare.class) == NOTHING) {
      throw row.broken("share", "NOTHING where the percentage is 0, and only there");
    }
    return new RefundClause(
        row.text("clause"),
        row.words("media", MediumKind.class),
        row.codes("products", Catalogue.FAMILY, "product"),
        row.words("use", RefundClause.Use.class),
        row.words("reasons", RefundReason.class),
        row.words("withdrawn", RefundClause.Sale.class),
        row.words("blocked", RefundClause.State.class),
        deadlines(row, "within"),
        deadlines(row, "deadlines"),
        row.number("percent", 0, 100),
        row.word("share", RefundShare.class),
        row.yes("proof"),
        row.word("decider", Decider.class));
  }

  private static Set<RefundDeadline> deadlines(Row row, String column) {
    return row.find(column, DEADLINES, RefundDeadline::parseAll).orElse(Set.of());
  }
}

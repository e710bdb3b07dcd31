package org.citycabinet.ticketing.annulment;

import jakarta.enterprise.context.ApplicationScoped;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Sheet;

/** Reads {@code annulment.csv}: one row; an operator without it takes no purchase back. */
@ApplicationScoped
class AnnulmentFamily implements Family<AnnulmentTerms> {

  @Override
  public String name() {
    return "annulment";
  }

  @Override
  public AnnulmentTerms read(Sheet sheet) {
    return sheet
        .expect("clause", "requirement")
        .only(row -> new AnnulmentTerms(row.text("clause")));
  }
}

package org.citycabinet.utility.enquiries;

import jakarta.enterprise.context.ApplicationScoped;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Sheet;

/** Reads {@code answers.csv}: within how many working days an operator answers its customers. */
@ApplicationScoped
class PromiseFamily implements Family<Promise> {
  private static final int MONTH = 31;

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public Promise read(Sheet sheet) {
    return sheet
        .expect("working_days", "source", "requirement")
        .only(row -> new Promise(row.number("working_days", 1, MONTH)));
  }
}

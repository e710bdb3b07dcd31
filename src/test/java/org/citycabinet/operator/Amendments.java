package org.citycabinet.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;

/** Publishes changed terms, as an operator's next edition. */
@ApplicationScoped
public class Amendments {
  @Inject Editions editions;
  @Inject Operators operators;
  @Inject Clock clock;

  /** The terms in force now with one text changed in a table, in force on another day. */
  public void publish(String operator, LocalDate day, String table, String old, String changed) {
    var texts = new TreeMap<>(operators.scheme(operator, clock.instant()).texts());
    texts.computeIfPresent(table, (name, text) -> text.replace(old, changed));
    editions.take(new Folder(operator, day, texts), Origin.FOLDER);
  }
}

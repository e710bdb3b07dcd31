package org.citycabinet.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.citycabinet.words.Refused;

/**
 * An edition of an operator's terms, in use: its tables read once, on first demand. They were
 * checked when they came, so that what newer portals expect of tables does not break older ones.
 */
public final class Scheme {
  private static final HolidaysFamily HOLIDAYS = new HolidaysFamily();

  private final UUID edition;
  private final Folder folder;
  private final Operator operator;
  private final Map<String, Object> read = new ConcurrentHashMap<>();

  /** The scheme of an edition. */
  public Scheme(UUID edition, Folder folder) {
    this.edition = edition;
    this.folder = folder;
    this.operator = new OperatorFamily().read(folder.kept(OperatorFamily.NAME));
  }

  /** The edition's identifier; what is sold under it keeps it. */
  public UUID edition() {
    return edition;
  }

  /** Whose terms these are. */
  public Operator operator() {
    return operator;
  }

  /** Its tables as they are written. */
  public Folder folder() {
    return folder;
  }

  /** The text of each of its tables, by the table's name, for who decides elsewhere (a device). */
  public Map<String, String> texts() {
    return Collections.unmodifiableMap(folder.texts());
  }

  /** The days on which people work where the operator is; its own table, or its country's. */
  public WorkingDays workingDays() {
    return find(HOLIDAYS).orElseGet(() -> HOLIDAYS.of(operator.country()));
  }

  /** The first day on which the edition is in force. */
  public LocalDate inForceOn() {
    return folder.inForceOn();
  }

  /** The first instant at which the edition is in force. */
  Instant inForceAt() {
    return folder.inForceOn().atStartOfDay(operator.zone()).toInstant();
  }

  /**
   * The family's table.
   *
   * @throws Refused as missing, where the operator's terms have no such table
   */
  public <T> T terms(Family<T> family) {
    return find(family).orElseThrow(() -> Refused.missing("operator.terms.none", family.name()));
  }

  /** The family's table, if the operator's terms have it. */
  @SuppressWarnings(
      "unchecked") // What a family reads is kept under its name and given to it alone.
  public <T> Optional<T> find(Family<T> family) {
    return folder.texts().containsKey(family.name())
        ? Optional.of((T) read.computeIfAbsent(family.name(), n -> family.read(folder.kept(n))))
        : Optional.empty();
  }
}

package org.citycabinet.privacy;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What stands in a column of the database, as it goes into a file: times in UTC by ISO 8601,
 * figures with a decimal point.
 *
 * @param value a number, a yes or no, a text; or null
 */
record Cell(Object value) {

  static Cell of(Object column) {
    if (column instanceof Timestamp time) {
      return new Cell(time.toLocalDateTime().toInstant(ZoneOffset.UTC).toString());
    }
    if (column instanceof LocalDateTime time) {
      return new Cell(time.toInstant(ZoneOffset.UTC).toString());
    }
    boolean plain = column == null || column instanceof Number || column instanceof Boolean;
    return new Cell(plain ? column : column.toString());
  }

  boolean isEmpty() {
    return value == null;
  }

  String text() {
    if (value instanceof BigDecimal figure) {
      return figure.toPlainString();
    }
    return value == null ? "" : value.toString();
  }

  void writeTo(JsonGenerator json, String name) {
    if (value instanceof Boolean yes) {
      json.write(name, yes);
    } else if (value instanceof Number) {
      json.write(name, new BigDecimal(text()));
    } else {
      json.write(name, text());
    }
  }
}

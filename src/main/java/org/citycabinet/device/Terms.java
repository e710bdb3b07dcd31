package org.citycabinet.device;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.citycabinet.ticketing.fare.Transfer;
import org.citycabinet.words.Money;

/** The operator's terms as far as this device decides by them: those of everybody, the last row. */
final class Terms {
  private final JsonObject tables;

  Terms(JsonObject config) {
    this.tables = config.getJsonObject("terms");
  }

  /** The full fare of a trip; empty where the operator takes no money off media. */
  Optional<Money> fare() {
    return cell("fares", "price").map(Money::euro);
  }

  /** How long changes are free. */
  Transfer transfer() {
    var minutes = cell("transfer", "minutes").map(Long::parseLong).orElse(0L);
    return new Transfer(Duration.ofMinutes(minutes));
  }

  private Optional<String> cell(String table, String column) {
    if (!tables.containsKey(table)) {
      return Optional.empty();
    }
    var lines = tables.getString(table).strip().split("\r?\n", -1);
    var index = Arrays.asList(lines[0].split(",", -1)).indexOf(column);
    return Optional.of(lines[lines.length - 1].split(",", -1)[index]);
  }
}

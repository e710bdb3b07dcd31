package org.citycabinet.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayCardTest {

  @Test
  void isReadWithTheMonthThatItExpiresIn() {
    var card = read(",'expiry_month':11,'expiry_year':30").orElseThrow();
    assertEquals(YearMonth.of(2030, 11), card.expiresIn());
    assertEquals("1111", card.last4());
  }

  @ParameterizedTest(name = "no card is kept where it says {0}")
  @ValueSource(
      strings = {
        "",
        ",'expiry_month':13,'expiry_year':30",
        ",'expiry_month':null,'expiry_year':30",
        ",'expiry_month':11,'expiry_year':'30'"
      })
  void whatIsWrongWithACardLeavesItOutAndRefusesNothing(String expiry) {
    assertEquals(Optional.empty(), read(expiry));
  }

  private static Optional<GatewayCard> read(String expiry) {
    var text =
        "{'id':'p1','is_recurring_token':true,"
            + "'transaction_data':{'extra':{'masked_pan':'444433******1111'"
            + expiry
            + "}}}";
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return GatewayCard.of(reader.readObject());
    }
  }
}

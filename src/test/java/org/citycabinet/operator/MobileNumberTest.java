package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

  @ParameterizedTest
  @CsvSource({
    "20000001, +37120000001",
    " 20 000 001 , +37120000001",
    "+371 20-000-001, +37120000001",
    "00371 20000001, +37120000001",
    "860000001, +37060000001",
    "(0-600) 00001, +37060000001",
    "+370 600 00001, +37060000001",
    "+372 5000001, +3725000001",
    "+372 50000012, +37250000012"
  })
  void isReadHoweverItIsWritten(String typed, String number) {
    assertEquals(Optional.of(new MobileNumber(number)), MobileNumber.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "+37167000000",
        "67000000",
        "60000001",
        "2000000",
        "200000012",
        "+371200000012",
        "+4420000001",
        "+881200000001",
        "37120000001",
        "+371 2000000a",
        "२०००००००"
      })
  void reachesNobodyWhereItIsNone(String typed) {
    assertEquals(Optional.empty(), MobileNumber.parse(typed));
  }

  @Test
  void showsItsEndOnly() {
    assertEquals("+371\u00a0•••\u00a001", new MobileNumber("+37120000001").masked());
  }
}

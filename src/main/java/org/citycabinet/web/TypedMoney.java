package org.citycabinet.web;

import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;

/** An amount as a person typed it. */
public final class TypedMoney {
  private TypedMoney() {}

  /**
   * Reads euros with a decimal comma or point.
   *
   * @throws Refused at the field, where it is none or has a fraction of a cent
   */
  public static Money euros(String field, String typed) {
    try {
      return Money.euro(typed == null ? "" : typed.strip().replace(',', '.'));
    } catch (NumberFormatException | ArithmeticException e) {
      throw Refused.field(field, "platform.field.number");
    }
  }
}

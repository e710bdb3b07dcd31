package org.citycabinet.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.citycabinet.words.Money;

/** Keeps money as whole cents. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, Long> {

  @Override
  public Long convertToDatabaseColumn(Money money) {
    return money == null ? null : money.cents();
  }

  @Override
  public Money convertToEntityAttribute(Long cents) {
    return cents == null ? null : Money.ofCents(cents);
  }
}

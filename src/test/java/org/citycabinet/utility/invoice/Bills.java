package org.citycabinet.utility.invoice;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.words.Money;

/** Invoices as tests need them; the number decides the identity. */
public final class Bills {
  static final UUID CONTRACT = new UUID(0, 1);
  static final Parties.Payee PAYEE =
      new Parties.Payee(
          "SIA Ūdens & siltums", "40000000000", "LV40000000000", "LV80BANK0000435195001");

  private Bills() {}

  public static InvoiceLine line(
      String service, String quantity, String unit, String price, int vat) {
    return new InvoiceLine(service, new BigDecimal(quantity), unit, new BigDecimal(price), vat);
  }

  public static InvoiceLine water(String quantity, String price) {
    return line("Aukstais ūdens", quantity, "m³", price, 21);
  }

  /** An invoice of the first of the month after, due at that month's end. */
  public static Invoice bill(String number, String month, String carried, InvoiceLine... lines) {
    return correction(number, null, month, carried, lines);
  }

  public static Invoice correction(
      String number, String corrects, String month, String carried, InvoiceLine... lines) {
    var next = YearMonth.parse(month).plusMonths(1);
    var head =
        new Invoice.Head(
            "op",
            CONTRACT,
            number,
            corrects,
            YearMonth.parse(month),
            next.atDay(1),
            next.atEndOfMonth());
    var parties = new Parties(PAYEE, "Žanis Šķērslītis, Ąžuolas Ėglė", "Ķieģeļu iela 1 <2>");
    var told = new Invoice.Carried(Money.euro(carried), true);
    return new Invoice(id(number), head, parties, List.of(lines), told);
  }

  static UUID id(String number) {
    return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8));
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}

package org.citycabinet.utility.invoice;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.citycabinet.files.QrPicture;
import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Money;

/**
 * The code that a bank's application reads to fill in a transfer: EPC069-12, version 002, with the
 * creditor reference where there is one and the invoice's number as text where there is none.
 */
final class PaymentCode {
  private static final int LONGEST_NAME = 70;
  private static final int MOST_SQUARES = 13;
  private static final Money LEAST = Money.ofCents(1);
  private static final Money MOST = Money.ofCents(99_999_999_999L);

  private PaymentCode() {}

  /**
   * What the code says.
   *
   * @param amount 0.01 to 999,999,999.99 €
   * @throws IllegalArgumentException where the amount is outside of that
   */
  static String text(Parties.Payee payee, String number, Money amount) {
    if (amount.compareTo(LEAST) < 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("No transfer can be of " + amount);
    }
    var name = payee.name();
    var reference = CreditorReference.of(number);
    var lines =
        List.of(
            "BCD",
            "002",
            "1",
            "SCT",
            "",
            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
            payee.iban(),
            "EUR" + amount.euros().toPlainString(),
            "",
            reference.orElse(""),
            reference.isPresent() ? "" : number);
    return String.join("\n", lines).stripTrailing();
  }

  /** The code as an address of a PNG picture that holds the picture itself. */
  static String picture(String text) {
    return new QrPicture(code(text)).png();
  }

  /** Medium correction and at most 13 by the standard; bytes, because it is told to be UTF-8. */
  private static QrCode code(String text) {
    var bytes = QrSegment.makeBytes(text.getBytes(StandardCharsets.UTF_8));
    return QrCode.encodeSegments(
        List.of(bytes), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, MOST_SQUARES, -1, false);
  }
}

package org.citycabinet.utility.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.citycabinet.Requirement;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {

  private static String text(String number, String euros) {
    return PaymentCode.text(Bills.PAYEE, number, Money.euro(euros));
  }

  @Requirement("LUD-11")
  @Test
  void itSaysWhoGetsHowMuchAndWhatFor() {
    assertEquals(
        List.of(
            "BCD",
            "002",
            "1",
            "SCT",
            "",
            "SIA Ūdens & siltums",
            "LV80BANK0000435195001",
            "EUR64.18",
            "",
            "RF18539007547034"),
        text("539007547034", "64.18").lines().toList());
  }

  @Test
  void aNumberThatIsNoReferenceStandsAsText() {
    var lines = text("1234567890123456789012", "1.00").lines().toList();
    assertEquals(List.of("", "1234567890123456789012"), lines.subList(9, 11));
  }

  @Test
  void nothingAndTooMuchHaveNoCode() {
    assertThrows(IllegalArgumentException.class, () -> text("1", "0.00"));
    assertThrows(IllegalArgumentException.class, () -> text("1", "1000000000.00"));
  }

  @Requirement("LUD-11")
  @Test
  void aPhoneReadsFromThePictureWhatTheCodeSays() throws Exception {
    var said = text("LA-2026-11-004512", "64.18");
    var read = read(PaymentCode.picture(said));
    assertEquals(said, read.getText());
    assertEquals("M", read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
  }

  @Test
  void theLongestNameStillFits() throws Exception {
    var payee = new Parties.Payee("Ū".repeat(140), "1", null, "LV80BANK0000435195001");
    var said = PaymentCode.text(payee, "123456789012345678901", Money.euro("999999999.99"));
    assertTrue(said.getBytes(StandardCharsets.UTF_8).length <= 331);
    assertEquals(said, read(PaymentCode.picture(said)).getText());
  }

  private static Result read(String address) throws Exception {
    var png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    var image = ImageIO.read(new ByteArrayInputStream(png));
    int side = image.getWidth();
    var dots = image.getRGB(0, 0, side, side, null, 0, side);
    var source = new RGBLuminanceSource(side, side, dots);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
  }
}

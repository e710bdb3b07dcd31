package org.citycabinet.ticketing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citycabinet.Requirement;
import org.citycabinet.files.QrPicture;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of vehicles, and the signs in them. */
class VehicleSignTest {
  private static final String PORTAL = "https://portal.example";
  private static final Vehicle TRAM =
      new Vehicle("town", new VehicleNumber("70101"), "101", "5 <A>");

  @Test
  @Requirement("RIG-54")
  void theSignHasTheCodeAndTheFiveDigitsUnderIt() throws Exception {
    var pdf = new SignPdf("Town <bus>", TRAM, TRAM.sign(PORTAL)).render(Locale.ENGLISH);
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document);
      assertEquals(1, document.getNumberOfPages());
      assertTrue(text.replace(" ", "").contains("70101"), text);
      assertTrue(text.contains("Town <bus>") && text.contains("Line 5 <A>"), text);
    }
  }

  @Test
  @Requirement({"RIG-54", "LIE-12"})
  void aCameraReadsFromThePictureWhatTheFieldTakes() throws Exception {
    var read = read(QrPicture.of(TRAM.sign(PORTAL)).png());
    assertTrue(VehicleNumber.isSign(read), read);
    assertEquals(new VehicleNumber("70101"), VehicleNumber.of("town", read));
  }

  @Test
  void signsOutliveTheAddressOfThePortal() {
    var old = TRAM.sign("http://old.example:8080");
    assertEquals("70101", VehicleNumber.of("town", " " + old + "\n").digits());
  }

  @Test
  void anotherOperatorsSignIsToldApart() {
    var sign = TRAM.sign(PORTAL);
    var refused = assertThrows(Refused.class, () -> VehicleNumber.of("city", sign));
    assertEquals("fleet.vehicle.foreign", refused.key());
    assertEquals("vehicle", refused.field().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"70101", " 70101 ", "70 101", "7 0 1 0 1", "70-101", "70\u00a0101"})
  void digitsAreTakenHoweverTheyAreTyped(String typed) {
    assertEquals("70101", VehicleNumber.of("town", typed).digits());
    assertFalse(VehicleNumber.isSign(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7010",
        "701011",
        "7010I",
        "٧٠١٠١",
        "https://portal.example/travel/board?operator=town&vehicle=7010",
        "https://portal.example/travel/board?operator=town&vehicle=70101&x=1",
        "ftp://portal.example/travel/board?operator=town&vehicle=70101"
      })
  void whatIsNoNumberIsToldAtTheField(String typed) {
    var refused = assertThrows(Refused.class, () -> VehicleNumber.of("town", typed));
    assertEquals("fleet.vehicle.number.wrong", refused.key());
  }

  @Test
  void aNumberThatIsMissingIsWrongToo() {
    assertThrows(Refused.class, () -> VehicleNumber.of("town", null));
    assertFalse(VehicleNumber.isSign(null));
  }

  private static String read(String address) throws Exception {
    var png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int side = image.getWidth();
    var dots = image.getRGB(0, 0, side, side, null, 0, side);
    var source = new RGBLuminanceSource(side, side, dots);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}

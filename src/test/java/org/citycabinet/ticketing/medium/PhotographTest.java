package org.citycabinet.ticketing.medium;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement({"VEN-16", "RIG-32"})
class PhotographTest {
  private static final Color LIGHT = new Color(230, 232, 235);
  private static final Color FACE = new Color(205, 150, 120);

  @Test
  void acceptsAColourPictureThreeToFourOnALightBackground() {
    assertDoesNotThrow(() -> Photograph.check(aPortrait("jpg", 600, 800, LIGHT, FACE)));
  }

  @ParameterizedTest
  @CsvSource({"300, 400", "315, 440", "330, 420"})
  void theShapeHasSomeLeeway(int width, int height) {
    assertDoesNotThrow(() -> Photograph.check(aPortrait("jpg", width, height, LIGHT, FACE)));
  }

  @Test
  void refusesAnotherKindOfPictureWhateverItsName() {
    assertRefused("not-jpg", aPortrait("png", 600, 800, LIGHT, FACE));
    assertRefused("not-jpg", "GIF89a, or so it says".getBytes(StandardCharsets.US_ASCII));
    assertRefused("not-jpg", new byte[0]);
  }

  @Test
  void refusesAPictureThatBreaksOff() {
    byte[] whole = aPortrait("jpg", 600, 800, LIGHT, FACE);
    assertRefused("not-jpg", Arrays.copyOf(whole, 40));
  }

  @Test
  void refusesTooManyBytesBeforeLookingAtThem() {
    assertRefused("too-large", new byte[Photograph.MAXIMUM_BYTES + 1]);
  }

  @Test
  void refusesASmallPicture() {
    assertRefused("too-small", aPortrait("jpg", 299, 400, LIGHT, FACE));
  }

  @Test
  void refusesAPictureThatIsNotUpright() {
    assertRefused("not-three-to-four", aPortrait("jpg", 800, 600, LIGHT, FACE));
    assertRefused("not-three-to-four", aPortrait("jpg", 600, 600, LIGHT, FACE));
  }

  @Test
  void refusesGreyPicturesAndDarkBackgrounds() {
    assertRefused("not-in-colour", aPortrait("jpg", 600, 800, Color.WHITE, Color.GRAY));
    assertRefused("background-dark", aPortrait("jpg", 600, 800, new Color(40, 45, 60), FACE));
  }

  private static void assertRefused(String what, byte[] content) {
    var refused = assertThrows(Refused.class, () -> Photograph.check(content));
    assertEquals("concession.photograph." + what, refused.key());
    assertEquals(Optional.of("photograph"), refused.field());
  }

  private static byte[] aPortrait(
      String format, int width, int height, Color background, Color face) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(background);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(face);
    graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

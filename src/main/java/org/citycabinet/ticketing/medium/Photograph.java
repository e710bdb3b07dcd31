package org.citycabinet.ticketing.medium;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.citycabinet.words.Refused;

/**
 * The picture for a personalised card: a JPG (VEN-16) in colour, upright 3 to 4, on a light
 * background (RIG-32). It is judged by its content, never by its name.
 */
public final class Photograph {
  /** No picture is larger. */
  public static final int MAXIMUM_BYTES = 5 * 1024 * 1024;

  private static final int LEAST_WIDTH = 300;
  private static final int LEAST_HEIGHT = 400;
  private static final int MOST_PIXELS = 40_000_000;
  private static final int LIGHT = 130;
  private static final int COLOURED = 12;
  private static final int STEPS = 64;

  private Photograph() {}

  /**
   * Looks at a picture.
   *
   * @throws Refused at the field {@code photograph}, with what is wrong with it
   */
  public static void check(byte[] content) {
    if (content.length > MAXIMUM_BYTES) {
      throw refused("too-large", MAXIMUM_BYTES / (1024 * 1024));
    }
    var image = decode(content);
    checkShape(image.getWidth(), image.getHeight());
    checkColours(image);
  }

  private static BufferedImage decode(byte[] content) {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw refused("not-jpg");
      }
      return read(readers.next(), stream);
    } catch (IOException | RuntimeException e) {
      throw e instanceof Refused known ? known : refused("not-jpg");
    }
  }

  private static BufferedImage read(ImageReader reader, ImageInputStream stream)
      throws IOException {
    try {
      if (!reader.getFormatName().toUpperCase(Locale.ROOT).startsWith("JP")) {
        throw refused("not-jpg");
      }
      reader.setInput(stream, true, true);
      // The size stands in the head: a small file that unfolds to gigabytes is not unfolded.
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw refused("too-many-pixels");
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static void checkShape(int width, int height) {
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      throw refused("too-small", LEAST_WIDTH, LEAST_HEIGHT);
    }
    // 3 to 4 with a twentieth of leeway to either side.
    if (width * 100L < height * 70L || width * 100L > height * 80L) {
      throw refused("not-three-to-four");
    }
  }

  private static void checkColours(BufferedImage image) {
    if (greatestColour(image) < COLOURED) {
      throw refused("not-in-colour");
    }
    int patch = image.getWidth() / 10;
    int left = brightness(image, 0, patch);
    int right = brightness(image, image.getWidth() - patch, patch);
    if (Math.min(left, right) < LIGHT) {
      throw refused("background-dark");
    }
  }

  /** How far apart red, green and blue lie at most, over a grid of points; 0 is grey. */
  private static int greatestColour(BufferedImage image) {
    int most = 0;
    for (int i = 0; i < STEPS * STEPS; i++) {
      int x = i % STEPS * image.getWidth() / STEPS;
      int y = i / STEPS * image.getHeight() / STEPS;
      most = Math.max(most, colour(image.getRGB(x, y)));
    }
    return most;
  }

  private static int colour(int rgb) {
    int red = (rgb >> 16) & 255;
    int green = (rgb >> 8) & 255;
    int blue = rgb & 255;
    int most = Math.max(red, Math.max(green, blue));
    return most - Math.min(red, Math.min(green, blue));
  }

  /** The mean brightness, 0 to 255, of a square in an upper corner: background on any portrait. */
  private static int brightness(BufferedImage image, int left, int side) {
    long sum = 0;
    for (int i = 0; i < side * side; i++) {
      int rgb = image.getRGB(left + i % side, i / side);
      sum += ((rgb >> 16) & 255) + ((rgb >> 8) & 255) + (rgb & 255);
    }
    return (int) (sum / (3L * side * side));
  }

  private static Refused refused(String what, Object... arguments) {
    return Refused.field("photograph", "concession.photograph." + what, arguments);
  }
}

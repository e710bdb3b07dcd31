package org.citycabinet.files;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code as a picture. */
public final class QrPicture implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int QUIET = 4;
  private static final int DOTS = 6;
  private static final int WHITE = 0xFFFFFF;

  private final boolean[][] dark;

  /** The picture of a code. */
  public QrPicture(QrCode code) {
    dark = new boolean[code.size][code.size];
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        dark[y][x] = code.getModule(x, y);
      }
    }
  }

  /** The picture of these words, with medium correction. */
  public static QrPicture of(String words) {
    return new QrPicture(QrCode.encodeText(words, QrCode.Ecc.MEDIUM));
  }

  /** Its width in modules. */
  public int size() {
    return dark.length;
  }

  /** Its dark modules as an SVG path, one unit a module. */
  public String path() {
    var path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        path.append(dark[y][x] ? "M%d,%dh1v1h-1z".formatted(x, y) : "");
      }
    }
    return path.toString();
  }

  /** An address of a PNG picture that holds the picture itself, its quiet zone with it. */
  public String png() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private BufferedImage drawn() {
    int side = (size() + 2 * QUIET) * DOTS;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, isDark(x / DOTS - QUIET, y / DOTS - QUIET) ? 0 : WHITE);
      }
    }
    return image;
  }

  private boolean isDark(int x, int y) {
    return x >= 0 && y >= 0 && x < size() && y < size() && dark[y][x];
  }
}

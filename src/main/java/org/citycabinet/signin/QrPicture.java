package org.citycabinet.signin;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serial;
import java.io.Serializable;

/**
 * A QR code as a picture.
 *
 * @param path its dark modules as an SVG path
 * @param size its width in modules
 */
public record QrPicture(String path, int size) implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** The picture of these words. */
  static QrPicture of(String words) {
    QrCode qr = QrCode.encodeText(words, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < qr.size; y++) {
      for (int x = 0; x < qr.size; x++) {
        path.append(qr.getModule(x, y) ? "M%d,%dh1v1h-1z".formatted(x, y) : "");
      }
    }
    return new QrPicture(path.toString(), qr.size);
  }
}

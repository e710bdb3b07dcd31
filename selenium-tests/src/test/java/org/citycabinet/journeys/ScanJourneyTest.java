package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The browser's camera is held before the sign of a vehicle. */
class ScanJourneyTest extends Journey {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int FRAMES = 5;

  /** A sign that the page's library never reads while it lies quite straight in the picture. */
  private static final String SIGN =
      "http://127.0.0.1:28590/travel/board?operator=riga&vehicle=20103";

  private static final byte WHITE = (byte) 235;
  private static final byte BLACK = 16;
  private static final byte GREY = (byte) 128;

  @Override
  List<String> flags() throws IOException {
    var film = Files.createTempFile("sign", ".y4m");
    film(film, SIGN);
    return List.of(
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        "--use-file-for-fake-video-capture=" + film);
  }

  @Test
  @Requirement({"RIG-54", "LIE-12"})
  void theCodeInTheVehicleIsReadByTheCamera() {
    phone();
    signIn("laura");
    open("/travel/codes");
    go("a[href^='/travel/board']");
    press("#scan");
    until(() -> !all("#ahead").isEmpty());
    settle();
    assertTrue(find("#ahead").getText().contains("20103"), find("#ahead").getText());
    go("#board");
    assertEquals("/travel/code", path());
    assertTrue(shows("20103"));
    assertEquals(List.of(), console());
  }

  /** A film of the sign, in the plainest form that a camera can be made of. */
  private static void film(Path file, String says) throws IOException {
    var light = light(QrCode.encodeText(says, QrCode.Ecc.MEDIUM));
    var colour = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colour, GREY);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("YUV4MPEG2 W640 H480 F5:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
      for (int frame = 0; frame < FRAMES; frame++) {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(light);
        out.write(colour);
      }
    }
  }

  private static byte[] light(QrCode code) {
    int dots = HEIGHT / (code.size + 8);
    int left = (WIDTH - code.size * dots) / 2;
    int top = (HEIGHT - code.size * dots) / 2;
    var light = new byte[WIDTH * HEIGHT];
    Arrays.fill(light, WHITE);
    for (int y = 0; y < code.size * dots; y++) {
      for (int x = 0; x < code.size * dots; x++) {
        if (code.getModule(x / dots, y / dots)) {
          light[(top + y) * WIDTH + left + x] = BLACK;
        }
      }
    }
    return light;
  }
}

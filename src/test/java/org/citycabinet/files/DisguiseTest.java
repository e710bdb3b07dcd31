package org.citycabinet.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.citycabinet.files.Disguise.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {
  private static final String PDF = "application/pdf";

  private static byte[] picture(String form) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), form, bytes);
    return bytes.toByteArray();
  }

  private static byte[] archive() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("Main.class"));
      zip.write(new byte[] {1, 2, 3});
    }
    return bytes.toByteArray();
  }

  private static byte[] paper() {
    return bytes("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] both(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  private static void assertFault(Fault fault, String type, byte[] content) {
    assertEquals(Optional.ofNullable(fault), Disguise.of(type, content));
  }

  @Test
  void whatIsOneThingPasses() throws IOException {
    assertFault(null, PDF, paper());
    assertFault(null, "image/png", picture("png"));
    assertFault(null, "image/jpeg", picture("jpg"));
    assertFault(null, "text/plain", bytes("Ten < twelve, and <b>no</b> page."));
    assertFault(null, "text/plain", new byte[0]);
  }

  @Test
  void aTelephonesPictureMayHaveMoreBehindIt() throws IOException {
    assertFault(
        null, "image/jpeg", both(picture("jpg"), bytes("\0\0\0\u0018ftypmp42 a short film")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "image/jpeg", PDF, "text/plain"})
  void anArchiveBehindAnythingIsSeen(String type) throws IOException {
    var front =
        switch (type) {
          case "image/png" -> picture("png");
          case "image/jpeg" -> picture("jpg");
          case PDF -> paper();
          default -> bytes("words");
        };
    assertFault(Fault.MIXED, type, both(front, archive()));
    assertFault(Fault.MIXED, type, both(both(front, archive()), new byte[60_000]));
  }

  @Test
  void aPageOrAPaperInsideAPictureIsSeen() throws IOException {
    assertFault(Fault.MIXED, "image/png", both(picture("png"), bytes("<ScRiPt>alert(1)")));
    assertFault(Fault.MIXED, "image/jpeg", both(picture("jpg"), bytes("<?php system(1);")));
    var early = both(Arrays.copyOf(picture("jpg"), 20), paper());
    assertFault(Fault.MIXED, "image/jpeg", early);
    assertFault(Fault.MIXED, "text/plain", both(bytes("words\n"), paper()));
  }

  @Test
  void aPaperBeginsWithItsMark() {
    assertFault(Fault.MIXED, PDF, both(bytes("<html>"), paper()));
    assertFault(Fault.MIXED, PDF, both(bytes("%PDF-1.7 <script>alert(1)</script>"), paper()));
  }

  @Test
  void aPictureThatCannotBeOpenedIsBroken() throws IOException {
    assertFault(Fault.BROKEN, "image/png", Arrays.copyOf(picture("png"), 12));
    assertFault(Fault.BROKEN, "image/jpeg", Arrays.copyOf(picture("jpg"), 4));
  }

  @Test
  void aSmallPictureOfManyPixelsIsNotUnfolded() throws IOException {
    assertFault(Fault.HUGE, "image/png", ofSides(50_000, 50_000));
    assertFault(Fault.HUGE, "image/png", ofSides(10_000, 5_001));
    assertFault(null, "image/png", ofSides(10_000, 5_000));
  }

  /** The head of a picture: its measures stand there, whatever follows. */
  private static byte[] ofSides(int width, int height) throws IOException {
    var head = ByteBuffer.wrap(picture("png"));
    head.putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(head.array(), 12, 17);
    head.putInt(29, (int) sum.getValue());
    return head.array();
  }
}

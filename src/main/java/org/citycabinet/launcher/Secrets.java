package org.citycabinet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that an installation makes for itself at its first start. */
final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  /** Makes the master key, 32 random bytes in Base64, unless there is one. */
  static void ensureMasterKey(Path file) {
    if (!Files.exists(file)) {
      Folder.write(file, Base64.getEncoder().encodeToString(random()));
    }
  }

  /** The database user's password: hexadecimal, so that no tool on its way needs quotes. */
  static String databasePassword(Path file) {
    if (!Files.exists(file)) {
      Folder.write(file, HexFormat.of().formatHex(random()));
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}

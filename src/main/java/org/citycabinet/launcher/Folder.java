package org.citycabinet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The data folder of one installation. {@code db}, {@code files} and {@code secret} are worth a
 * backup; the rest is made anew when missing.
 */
record Folder(Path root) {
  private static final FileAttribute<?>[] OWNER_ONLY_FOLDER = permissions("rwx------");
  private static final FileAttribute<?>[] OWNER_ONLY_FILE = permissions("rw-------");

  /** Opens the folder that the settings name, or {@code data} beside the program's own folder. */
  static Folder of(Settings settings, Path program) {
    Path beside = program.resolveSibling("data");
    Path root = Path.of(settings.text(Setting.DATA, beside.toString()));
    return new Folder(root.toAbsolutePath().normalize());
  }

  /** Makes the folder where it is missing; refused in one line where that cannot be. */
  void open() {
    if (root.toString().contains(":")) {
      // The database takes it for a list of folders.
      throw new LaunchFailed("The path of the data folder may hold no colon: " + root + ".");
    }
    try {
      Files.createDirectories(root.getParent());
      for (Path folder : List.of(root, run(), log(), tmp(), files(), servers())) {
        if (!Files.isDirectory(folder)) {
          Files.createDirectory(folder, OWNER_ONLY_FOLDER);
        }
      }
      Files.delete(Files.createTempFile(root, "probe", ""));
    } catch (IOException e) {
      String advice = "Name another with -Dcabinet.data=<folder>.";
      throw new LaunchFailed("Cannot write to the data folder " + root + ". " + advice, e);
    }
  }

  /** Forgets everything but the unpacked database program, which is the same every time. */
  void empty() {
    for (String name : List.of("db", "files", "server", "tmp", "log")) {
      delete(root.resolve(name));
    }
    for (String name : List.of("secret", "db-password", "ports.properties")) {
      delete(root.resolve(name));
    }
    open();
  }

  /** Whether anything is in it that a restore would destroy. */
  boolean hasData() {
    return Files.exists(database()) || Files.exists(secret());
  }

  /** Stands as long as a restore is under way, also when it was torn. */
  Path restoring() {
    return root.resolve("restoring");
  }

  Path database() {
    return root.resolve("db");
  }

  /** What the application itself keeps outside the database. */
  Path files() {
    return root.resolve("files");
  }

  Path secret() {
    return root.resolve("secret");
  }

  Path databasePassword() {
    return root.resolve("db-password");
  }

  Path ports() {
    return root.resolve("ports.properties");
  }

  /** Where the servers unpack themselves, each in a folder of its name. */
  Path servers() {
    return root.resolve("server");
  }

  Path run() {
    return root.resolve("run");
  }

  Path log() {
    return root.resolve("log");
  }

  Path tmp() {
    return root.resolve("tmp");
  }

  /** Makes an empty folder that only its owner may read, in place of whatever stood there. */
  static Path renew(Path folder) {
    delete(folder);
    try {
      return Files.createDirectory(folder, OWNER_ONLY_FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that only its owner may read; a reader sees the old text or the new one. */
  static void write(Path file, String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, OWNER_ONLY_FILE);
      Files.writeString(fresh, text);
      move(fresh, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes a file, or a folder with all that is in it; nothing happens when it is missing. */
  static void delete(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(path, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Systems of another kind than POSIX protect a person's folders in ways of their own. */
  private static FileAttribute<?>[] permissions(String mode) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    var permissions = PosixFilePermissions.fromString(mode);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
      if (failed != null) {
        throw failed;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

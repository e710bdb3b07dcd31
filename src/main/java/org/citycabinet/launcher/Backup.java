package org.citycabinet.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One file with all that cannot be made again: the database, what the application keeps beside it,
 * and the master key without which the encrypted columns are lost. Whoever has the file can read
 * everything, so only its owner may open it.
 */
final class Backup {
  private static final String DATABASE = "database.sql";
  private static final String SECRET = "secret";
  private static final String FILES = "files/";

  private final Path file;

  Backup(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /** Refuses to overwrite an earlier backup; a torn one never bears the name of a whole one. */
  void write(Folder folder, DatabaseClient database) {
    requireNew();
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      Folder.write(half, "");
      fill(half, folder, database);
      Folder.move(half, file);
    } catch (IOException e) {
      throw new LaunchFailed("Cannot write the backup " + file + ": " + e.getMessage(), e);
    } finally {
      Folder.delete(half);
    }
  }

  private static void fill(Path target, Folder folder, DatabaseClient database) throws IOException {
    try (var archive = new ZipOutputStream(Files.newOutputStream(target))) {
      if (Files.exists(folder.secret())) {
        add(archive, SECRET, folder.secret());
      }
      // Rows first: a file that comes later has no row yet, which does no harm.
      archive.putNextEntry(new ZipEntry(DATABASE));
      database.dump(archive);
      archive.closeEntry();
      addFiles(archive, folder.files());
    }
  }

  /** Refuses to begin where a file can be there already. */
  void requireNew() {
    if (Files.exists(file)) {
      throw new LaunchFailed(file + " exists already; name a new file.");
    }
    if (!Files.isDirectory(file.getParent())) {
      throw new LaunchFailed("The folder " + file.getParent() + " does not exist.");
    }
  }

  /** Refuses a file that is no backup, before anything is changed. */
  void requireWhole() {
    try (var archive = new ZipFile(file.toFile())) {
      if (archive.getEntry(DATABASE) == null) {
        throw new LaunchFailed(file + " is not a backup of City Cabinet.");
      }
    } catch (IOException e) {
      throw new LaunchFailed(file + " cannot be read as a backup: " + e.getMessage(), e);
    }
  }

  /** Puts the key and the files back. */
  void restoreFiles(Folder folder) {
    try (var archive = new ZipFile(file.toFile())) {
      ZipEntry secret = archive.getEntry(SECRET);
      if (secret != null) {
        Folder.write(folder.secret(), text(archive, secret));
      }
      for (ZipEntry entry : files(archive)) {
        Path target = inside(folder.files(), entry.getName().substring(FILES.length()));
        Files.createDirectories(target.getParent());
        try (var content = archive.getInputStream(entry)) {
          Files.copy(content, target);
        }
      }
    } catch (IOException e) {
      throw new LaunchFailed("Cannot restore the files of " + file + ": " + e.getMessage(), e);
    }
  }

  void restoreDatabase(DatabaseClient database) {
    try (var archive = new ZipFile(file.toFile());
        var sql = archive.getInputStream(archive.getEntry(DATABASE))) {
      database.load(sql);
    } catch (IOException e) {
      throw new LaunchFailed("Cannot restore the database of " + file + ": " + e.getMessage(), e);
    }
  }

  private static List<ZipEntry> files(ZipFile archive) {
    Enumeration<? extends ZipEntry> all = archive.entries();
    List<ZipEntry> files = new ArrayList<>();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().startsWith(FILES) && !entry.isDirectory()) {
        files.add(entry);
      }
    }
    return files;
  }

  private static Path inside(Path folder, String name) {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new LaunchFailed("The backup holds a file outside its folder: " + name + ".");
    }
    return target;
  }

  private static String text(ZipFile archive, ZipEntry entry) throws IOException {
    try (var content = archive.getInputStream(entry)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void addFiles(ZipOutputStream archive, Path folder) throws IOException {
    List<Path> files;
    try (var tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    for (Path found : files) {
      add(archive, FILES + folder.relativize(found), found);
    }
  }

  private static void add(ZipOutputStream archive, String name, Path file) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    Files.copy(file, archive);
    archive.closeEntry();
  }
}

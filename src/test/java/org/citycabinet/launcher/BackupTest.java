package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path place;

  @Test
  void anEarlierBackupIsNotOverwritten() throws IOException {
    Path file = Files.createFile(place.resolve("old.zip"));
    var failed = assertThrows(LaunchFailed.class, new Backup(file)::requireNew);
    assertTrue(failed.getMessage().contains("old.zip exists already"));
  }

  @Test
  void aFileThatIsNoArchiveIsRefused() throws IOException {
    Path file = Files.writeString(place.resolve("torn.zip"), "PK torn");
    assertThrows(LaunchFailed.class, new Backup(file)::requireWhole);
  }

  @Test
  void anArchiveWithoutADatabaseIsRefused() throws IOException {
    var backup = new Backup(archive(Map.of("holiday.jpg", "x")));
    var failed = assertThrows(LaunchFailed.class, backup::requireWhole);
    assertTrue(failed.getMessage().endsWith("is not a backup of City Cabinet."));
  }

  @Test
  void keyAndFilesComeBackWhereTheyWere() throws IOException {
    Folder folder = opened();
    new Backup(archive(Map.of("secret", "key", "files/letters/1.pdf", "pdf"))).restoreFiles(folder);
    assertEquals("key", Files.readString(folder.secret()));
    assertEquals("pdf", Files.readString(folder.files().resolve("letters/1.pdf")));
  }

  @Test
  void aBackupCannotWriteOutsideTheFolder() throws IOException {
    Folder folder = opened();
    var backup = new Backup(archive(Map.of("files/../../evil", "x")));
    assertThrows(LaunchFailed.class, () -> backup.restoreFiles(folder));
    assertFalse(Files.exists(place.resolve("evil")));
  }

  private Folder opened() {
    var folder = new Folder(place.resolve("data"));
    folder.open();
    return folder;
  }

  private Path archive(Map<String, String> entries) throws IOException {
    Path file = place.resolve("backup.zip");
    try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        archive.putNextEntry(new ZipEntry(entry.getKey()));
        archive.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}

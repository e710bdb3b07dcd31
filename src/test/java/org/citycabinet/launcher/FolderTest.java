package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir Path place;

  @Test
  void onlyTheOwnerMayLookIntoItOrReadASecret() throws IOException {
    Folder folder = opened();
    Secrets.ensureMasterKey(folder.secret());
    assertEquals("rwx------", permissions(folder.root()));
    assertEquals("rw-------", permissions(folder.secret()));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldInOneLine() throws IOException {
    Path file = Files.createFile(place.resolve("file"));
    var failed = assertThrows(LaunchFailed.class, new Folder(file.resolve("data"))::open);
    assertTrue(failed.getMessage().startsWith("Cannot write to the data folder " + file));
    assertEquals(1, failed.getMessage().lines().count());
  }

  @Test
  void aColonInThePathIsToldInOneLine() {
    var failed = assertThrows(LaunchFailed.class, new Folder(place.resolve("a:b"))::open);
    assertTrue(failed.getMessage().startsWith("The path of the data folder may hold no colon"));
  }

  @Test
  void theMasterKeyIsMadeOnceAndHas32Bytes() throws IOException {
    Folder folder = opened();
    Secrets.ensureMasterKey(folder.secret());
    String first = Files.readString(folder.secret());
    Secrets.ensureMasterKey(folder.secret());
    assertEquals(first, Files.readString(folder.secret()));
    assertEquals(32, java.util.Base64.getDecoder().decode(first).length);
  }

  @Test
  void twoInstallationsNeverShareAPassword() {
    assertNotEquals(
        Secrets.databasePassword(place.resolve("a")), Secrets.databasePassword(place.resolve("b")));
  }

  @Test
  void emptyingForgetsTheDataAndNothingThatIsNotOurs() throws IOException {
    Folder folder = opened();
    Files.createDirectories(folder.database().resolve("cabinet"));
    Files.createFile(folder.files().resolve("letter.pdf"));
    Path strange = Files.createFile(folder.root().resolve("holiday.jpg"));
    folder.empty();
    assertFalse(folder.hasData());
    assertFalse(Files.exists(folder.files().resolve("letter.pdf")));
    assertTrue(Files.exists(strange));
  }

  @Test
  void deletingDoesNotFollowALinkOutOfTheFolder() throws IOException {
    Path outside = Files.createFile(Files.createDirectory(place.resolve("out")).resolve("kept"));
    Path inside = Files.createDirectory(place.resolve("in"));
    Files.createSymbolicLink(inside.resolve("link"), outside.getParent());
    Folder.delete(inside);
    assertFalse(Files.exists(inside));
    assertTrue(Files.exists(outside));
  }

  private Folder opened() {
    var folder = new Folder(place.resolve("data"));
    folder.open();
    return folder;
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}

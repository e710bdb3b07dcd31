package org.citycabinet.ticketing.editions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Folder;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables go out as they lie in a folder, and come in from whatever program saved them. */
class TableFilesTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final TableFiles RIGA = new TableFiles("riga", Set.of("refund", "sale"));

  @Test
  void whatGoesOutLiesInAFolderAndLoadsTheSame(@TempDir Path root) throws IOException {
    for (var folder : BuiltIn.folders()) {
      unpack(TableFiles.zip(folder), root);
    }
    var read = new LinkedHashMap<String, Folder>();
    Folder.readAll(root).forEach(folder -> read.put(folder.operator(), folder));
    for (var folder : BuiltIn.folders()) {
      assertEquals(folder, read.get(folder.operator()));
      assertEquals(folder.hash(), read.get(folder.operator()).hash());
    }
  }

  @Test
  void whatGoesOutAndComesInIsTheSame() {
    for (var folder : BuiltIn.folders()) {
      var files = new TableFiles(folder.operator(), new TreeSet<>(folder.names()));
      assertEquals(folder.texts(), new TreeMap<>(files.read("all.zip", TableFiles.zip(folder))));
      for (var table : folder.texts().entrySet()) {
        assertEquals(
            Map.of(table.getKey(), table.getValue()),
            files.read(table.getKey() + ".csv", TableFiles.csv(table.getValue())));
      }
    }
  }

  @Test
  void theSameArchiveComesOutEachTime() {
    var folder = BuiltIn.folder("riga");
    assertEquals(new String(TableFiles.zip(folder), ISO_8859_1), zipOf(folder));
  }

  private static String zipOf(Folder folder) {
    return new String(TableFiles.zip(folder), ISO_8859_1);
  }

  @Test
  void aByteOrderMarkAndOtherLineEndsAreTakenOff() {
    for (var text : List.of("\uFEFFa,b\r\nā,2\r\n", "a,b\rā,2\r", "a,b\nā,2")) {
      assertEquals(Map.of("refund", "a,b\nā,2\n"), RIGA.read("refund.csv", text.getBytes(UTF_8)));
    }
  }

  @Test
  void aNameMayComeWithFoldersOrTheNumberOfADownload() {
    for (var name :
        List.of("refund.csv", "refund (1).csv", "C:\\tables\\refund.csv", "../../refund.csv")) {
      assertEquals(Set.of("refund"), RIGA.read(name, "a\n".getBytes(UTF_8)).keySet(), name);
    }
  }

  @Test
  void otherNamesAreRefused() {
    for (var name :
        List.of(
            "", "refunds.csv", "refund.txt", "refund", "Refund.csv", ".csv", "refund.csv.exe")) {
      assertEquals("editions.file.name", refused(name, "a\n".getBytes(UTF_8)), name);
    }
  }

  @Test
  void whatIsNoPlainTextIsRefused() {
    assertEquals("platform.upload.empty", refused("refund.csv", new byte[0]));
    assertEquals("editions.file.charset", refused("refund.csv", "ā".getBytes(UTF_16LE)));
    assertEquals("editions.file.charset", refused("refund.csv", new byte[] {'a', (byte) 0xe2}));
    assertEquals("editions.file.charset", refused("refund.csv", "a\0b\n".getBytes(UTF_8)));
    assertEquals("editions.file.charset", refused("refund.csv", "a\tb\n".getBytes(UTF_8)));
  }

  @Test
  void whatIsTooMuchIsRefused() {
    assertEquals(
        "editions.file.large", refused("refund.csv", "a".repeat(MEGABYTE).getBytes(UTF_8)));
    assertEquals("editions.file.lines", refused("refund.csv", "a\n".repeat(3_000).getBytes(UTF_8)));
  }

  @Test
  void formulasAreRefused() {
    for (var cell : List.of("=1+1", "@SUM(A1)", "+cmd", "-x", "\"=1\"")) {
      assertEquals(
          "editions.file.formula",
          refused("refund.csv", ("a,b\n1," + cell + "\n").getBytes(UTF_8)));
      assertEquals(
          "editions.file.formula",
          refused("refund.csv", ("a,b\n" + cell + ",1\n").getBytes(UTF_8)));
    }
    assertEquals(
        Map.of("refund", "a\n+371 20000000\n"),
        RIGA.read("refund.csv", "a\n+371 20000000\n".getBytes(UTF_8)));
  }

  @Test
  void anArchiveMayHaveTheFoldersOfAnEdition() throws IOException {
    var zip = zip(Map.of("riga/2027-01-01/refund.csv", "a\n", "riga/2027-01-01/sale.csv", "b\n"));
    assertEquals(Map.of("refund", "a\n", "sale", "b\n"), RIGA.read("x.zip", zip));
    assertEquals(Map.of("sale", "b\n"), RIGA.read("x", zip(Map.of("sale.csv", "b\n"))));
  }

  @Test
  void archivesThatClimbOrHideAreRefused() throws IOException {
    for (var name :
        List.of(
            "../refund.csv",
            "/etc/refund.csv",
            "riga/../../refund.csv",
            "riga/2027-01-01/../refund.csv",
            "..\\refund.csv",
            "riga/2027-01-01/deep/refund.csv",
            "x/refund.csv",
            "evil.sh")) {
      assertEquals("editions.file.name", refused("x.zip", zip(Map.of(name, "a\n"))), name);
    }
    assertEquals(
        "editions.file.other",
        refused("x.zip", zip(Map.of("ventspils/2027-01-01/refund.csv", "a\n"))));
    assertEquals(
        "editions.file.twice",
        refused("x.zip", zip(Map.of("refund.csv", "a\n", "riga/2027-01-01/refund.csv", "b\n"))));
    assertEquals("editions.file.nothing", refused("x.zip", zip(Map.of())));
  }

  @Test
  void archivesThatSwellAreRefusedBeforeTheyAreUnpacked() throws IOException {
    var large = zip(Map.of("refund.csv", "0".repeat(64 * MEGABYTE)));
    assertEquals("editions.file.large", refused("x.zip", large));
    var folder = zip(Map.of("riga/", "0".repeat(64 * MEGABYTE)));
    assertEquals("editions.file.large", refused("x.zip", folder));
    var many = new LinkedHashMap<String, String>();
    for (int i = 10; i < 210; i++) {
      many.put("riga/20%d-%02d-%02d/".formatted(i % 90 + 10, i % 12 + 1, i % 28 + 1), "");
    }
    assertEquals("editions.file.archive", refused("x.zip", zip(many)));
  }

  @Test
  void anArchiveThatIsBrokenIsRefused() throws IOException {
    byte[] whole = zip(Map.of("refund.csv", "a\n".repeat(500)));
    for (int length = 4; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThrows(Refused.class, () -> RIGA.read("x.zip", part));
    }
    byte[] latin = zip(Map.of("refund.csv", "a\n"));
    latin[30] = (byte) 0xff;
    assertThrows(Refused.class, () -> RIGA.read("x.zip", latin));
  }

  private static String refused(String name, byte[] content) {
    var refused = assertThrows(Refused.class, () -> RIGA.read(name, content), name);
    assertEquals("file", refused.field().orElseThrow());
    return refused.key();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static void unpack(byte[] bytes, Path root) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = root.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
  }
}

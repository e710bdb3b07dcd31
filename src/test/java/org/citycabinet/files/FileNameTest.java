package org.citycabinet.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  private static final String TEXT = "text/plain";

  @ParameterizedTest(name = "{0} of {1} is kept as {2}")
  @CsvSource({
    "plan.pdf, application/pdf, plan.pdf",
    "PLAN.PDF, application/pdf, PLAN.PDF",
    "../../etc/passwd.txt, text/plain, passwd.txt",
    "..\\..\\boot.txt, text/plain, boot.txt",
    "C:\\fakepath\\a.png, image/png, a.png",
    ".htaccess, text/plain, htaccess.txt",
    "setup.bat, text/plain, setup.bat.txt",
    "bill.pdf.exe, application/pdf, bill.pdf.exe.pdf",
    "photo, image/jpeg, photo.jpg",
    "photo.jpeg, image/jpeg, photo.jpeg",
    "..., text/plain, file.txt",
    "'', application/pdf, file.pdf",
    "folder/, image/png, file.png",
    "<b>rēķins</b>.txt, text/plain, b>.txt",
    "ziņa.html, text/html, ziņa.html",
  })
  void aNameIsKeptWithoutFoldersAndEndsInWhatItIs(String given, String type, String kept) {
    assertEquals(kept, FileName.of(given, type));
  }

  @Test
  void whatCannotBeSeenIsLeftOut() {
    assertEquals("ab.txt", FileName.of("a\r\n\0\tb\u007F\u200B.txt", TEXT));
    assertEquals("invoicetxt.bat.txt", FileName.of("invoice\u202Etxt.bat", TEXT));
  }

  @Test
  void lettersThatAreMadeOfTwoAreOne() {
    assertEquals("ā.txt", FileName.of("a\u0304.txt", TEXT));
  }

  @Test
  void aLongNameKeepsItsEndingAndWholeLetters() {
    var kept = FileName.of("\uD83D\uDE00".repeat(200) + ".txt", TEXT);
    assertTrue(kept.length() <= FileName.LONGEST && kept.endsWith("\uDE00.txt"), kept);
    assertEquals(FileName.LONGEST, FileName.of("x".repeat(5_000), TEXT).length());
  }
}

package org.citycabinet.ticketing.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that are shown on a telephone and read by an inspector. */
class SignedCodeTest {
  /** The key pair of RFC 8032, 7.1, test 1. */
  private static final PrivateKey KEY =
      Ed25519.privateKey(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

  private static final PublicKey PUBLIC =
      Ed25519.publicKey(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

  private static final String KID = "01890a5d-ac96-774b-bcce-b302099a8057";
  private static final Map<String, PublicKey> KEYS = Map.of(KID, PUBLIC);
  private static final Instant MADE = Instant.parse("2026-01-20T06:41:00Z");

  private static final TicketSays TICKET =
      new TicketSays(
          "riga",
          "RA70000001",
          "K7QF-2M9T-XA",
          "MIN_90",
          "70101",
          Instant.parse("2026-01-20T06:40:12Z"),
          Instant.parse("2026-01-20T06:40:12Z"),
          Instant.parse("2026-01-20T08:11:00Z"),
          MADE,
          MADE.plusSeconds(120));

  private static final PersonSays PERSON =
      new PersonSays("riga", "RA70000001", MADE, MADE.plusSeconds(300));

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static CodeFlaw flaw(String text) {
    return assertThrows(FlawedCode.class, () -> SignedCode.read(text, KEYS), text).flaw();
  }

  private static String letters(byte[] bytes) {
    return new BigInteger(1, bytes).toString(32).toUpperCase(Locale.ROOT);
  }

  private static byte[] bytes(String letters) {
    return new BigInteger(letters, 32).toByteArray();
  }

  @Test
  @Requirement("RIG-56")
  void whatIsWrittenIsRead() {
    assertEquals(TICKET, SignedCode.read(SignedCode.write(TICKET, KID, KEY), KEYS));
    assertEquals(PERSON, SignedCode.read(SignedCode.write(PERSON, KID, KEY), KEYS));
  }

  @Test
  void theCodesPrintedInTheDocumentAreTheOnesWritten() throws Exception {
    var document = Files.readString(Path.of("src/docs/ticket-code-format.md"));
    assertTrue(
        document.contains(SignedCode.write(TICKET, KID, KEY)), SignedCode.write(TICKET, KID, KEY));
    assertTrue(
        document.contains(SignedCode.write(PERSON, KID, KEY)), SignedCode.write(PERSON, KID, KEY));
  }

  @Test
  void scannersMayTypeSmallLettersAndBlanks() {
    var code = SignedCode.write(TICKET, KID, KEY).toLowerCase(Locale.ROOT);
    assertEquals(TICKET, SignedCode.read(" " + code + "\r\n", KEYS));
  }

  @Test
  void whatIsCutOffAnywhereIsRefused() {
    var code = SignedCode.write(TICKET, KID, KEY);
    for (int end = 0; end < code.length(); end++) {
      flaw(code.substring(0, end));
      flaw(code.substring(code.length() - end));
    }
    var bytes = bytes(code);
    for (int end = 1; end < bytes.length; end++) {
      flaw(letters(Arrays.copyOf(bytes, end)));
    }
    flaw(letters(Arrays.copyOf(bytes, bytes.length + 1)));
  }

  @Test
  void everyBitCounts() {
    var bytes = bytes(SignedCode.write(TICKET, KID, KEY));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      var spoilt = bytes.clone();
      spoilt[bit / 8] ^= (byte) (1 << (bit % 8));
      flaw(letters(spoilt));
    }
  }

  @Test
  void aForeignKeyIsToldFromAForgedSignature() {
    var foreign = Ed25519.generate();
    var forged = SignedCode.write(TICKET, KID, foreign.getPrivate());
    assertEquals(CodeFlaw.BAD_SIGNATURE, flaw(forged));
    var unknown = SignedCode.write(TICKET, "01890a5d-ac96-774b-bcce-b302099a8058", KEY);
    assertEquals(CodeFlaw.UNKNOWN_KEY, flaw(unknown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "https://example.com", "BCD\n002\n1\nSCT", "-1", "+8D1GL8Q0", "ÄÖÜ"})
  void whatIsNoCodeIsMalformed(String text) {
    assertEquals(CodeFlaw.MALFORMED, flaw(text));
  }

  @Test
  void nothingIsMalformedAndALotToo() {
    assertEquals(CodeFlaw.MALFORMED, flaw(null));
    assertEquals(CodeFlaw.MALFORMED, flaw("V".repeat(820)));
    assertEquals(CodeFlaw.MALFORMED, flaw("A".repeat(100_000)));
    assertEquals(CodeFlaw.MALFORMED, flaw("0" + SignedCode.write(PERSON, KID, KEY)));
  }

  @Test
  void aCodeHasItsTime() {
    assertEquals(Optional.empty(), TICKET.flaw(MADE));
    assertEquals(Optional.empty(), TICKET.flaw(MADE.plusSeconds(119)));
    assertEquals(Optional.of(CodeFlaw.EXPIRED), TICKET.flaw(MADE.plusSeconds(120)));
    assertEquals(Optional.empty(), TICKET.flaw(MADE.minusSeconds(60)), "clocks differ a little");
    assertEquals(Optional.of(CodeFlaw.NOT_YET), TICKET.flaw(MADE.minusSeconds(61)));
  }

  @Test
  void aCodeIsForOneOperator() {
    var flawed = assertThrows(FlawedCode.class, () -> TICKET.mustHold("liepaja", MADE));
    assertEquals(CodeFlaw.OTHER_OPERATOR, flawed.flaw());
    assertEquals(TICKET, TICKET.mustHold("riga", MADE));
    assertThrows(FlawedCode.class, () -> TICKET.mustHold("riga", MADE.plusSeconds(200)));
  }

  @Test
  @Requirement("RIG-56")
  void itHoldsInItsVehicleAndItsTime() {
    assertTrue(TICKET.isFor("70101"));
    assertFalse(TICKET.isFor("70102"));
    assertTrue(TICKET.isValid(TICKET.firstAuthorisedAt()));
    assertFalse(TICKET.isValid(TICKET.firstAuthorisedAt().minusSeconds(1)));
    assertFalse(TICKET.isValid(TICKET.validUntil()));
  }

  @Test
  void whatDoesNotFitIsNotWritten() {
    var late = new PersonSays("riga", "RA1234", MADE, Instant.parse("2107-01-01T00:00:00Z"));
    var odd = new PersonSays("rīga", "RA1234", MADE, MADE);
    var large = new PersonSays("r".repeat(61), "RA1234", MADE, MADE);
    for (var says : new CodeSays[] {late, odd, large}) {
      assertThrows(IllegalArgumentException.class, () -> SignedCode.write(says, KID, KEY));
    }
  }
}

package org.citycabinet.ticketing.wire;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A code to be shown on a screen and read by a camera: capital letters and digits, which QR codes
 * hold most densely. Its format stands in {@code src/docs/ticket-code-format.md}.
 */
public final class SignedCode {
  private static final byte[] MAGIC = {'C', 'C', 'T', 'C'};
  private static final byte FORMAT = 1;
  private static final byte TICKET = 'T';
  private static final byte PERSON = 'P';
  private static final int RADIX = 32;
  private static final int LONGEST_TEXT = 60;
  private static final int MOST_BYTES = 512;
  private static final Pattern LETTERS = Pattern.compile("[0-9A-V]{20,820}");

  private SignedCode() {}

  /**
   * Writes a code.
   *
   * @param kid the name of the key, a UUID
   * @param key its private half
   * @throws IllegalArgumentException where a text is longer than 60 letters or not ASCII, or an
   *     instant is before 1970 or after 2106
   */
  public static String write(CodeSays says, String kid, PrivateKey key) {
    var out = ByteBuffer.allocate(MOST_BYTES);
    out.put(MAGIC).put(FORMAT).put(says instanceof TicketSays ? TICKET : PERSON);
    var name = UUID.fromString(kid);
    out.putLong(name.getMostSignificantBits()).putLong(name.getLeastSignificantBits());
    put(out, says.operator());
    put(out, says.medium());
    put(out, says.issuedAt());
    put(out, says.expiresAt());
    if (says instanceof TicketSays ticket) {
      put(out, ticket);
    }
    var signed = Arrays.copyOf(out.array(), out.position());
    out.put(Ed25519.sign(key, signed));
    return letters(Arrays.copyOf(out.array(), out.position()));
  }

  private static void put(ByteBuffer out, TicketSays ticket) {
    put(out, ticket.ticket());
    put(out, ticket.product());
    put(out, ticket.vehicle());
    put(out, ticket.firstAuthorisedAt());
    put(out, ticket.authorisedAt());
    put(out, ticket.validUntil());
  }

  private static void put(ByteBuffer out, String text) {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > LONGEST_TEXT || !new String(bytes, StandardCharsets.US_ASCII).equals(text)) {
      throw new IllegalArgumentException("no code can hold " + text);
    }
    out.put((byte) bytes.length).put(bytes);
  }

  private static void put(ByteBuffer out, Instant at) {
    var seconds = at.getEpochSecond();
    if (seconds < 0 || seconds > 0xFFFFFFFFL) {
      throw new IllegalArgumentException("no code can hold " + at);
    }
    out.putInt((int) seconds);
  }

  private static String letters(byte[] bytes) {
    return new BigInteger(1, bytes).toString(RADIX).toUpperCase(Locale.ROOT);
  }

  /**
   * Reads a code whose signature is good; whether its time is over, {@link CodeSays#flaw} tells.
   *
   * @param text as a camera or a scanner gives it; case and blanks around it do not matter
   * @param keys the public keys that are trusted, by kid
   * @throws FlawedCode where it is malformed or not signed by a trusted key
   */
  public static CodeSays read(String text, Map<String, PublicKey> keys) {
    var bytes = bytes(text == null ? "" : text.strip().toUpperCase(Locale.ROOT));
    try {
      return new Reading(bytes).read(keys);
    } catch (BufferUnderflowException e) {
      throw new FlawedCode(CodeFlaw.MALFORMED);
    }
  }

  /** What would be written otherwise is refused: a code has one spelling. */
  private static byte[] bytes(String text) {
    if (!LETTERS.matcher(text).matches()) {
      throw new FlawedCode(CodeFlaw.MALFORMED);
    }
    var bytes = new BigInteger(text, RADIX).toByteArray();
    if (!letters(bytes).equals(text)) {
      throw new FlawedCode(CodeFlaw.MALFORMED);
    }
    return bytes;
  }

  /** One pass over the bytes: the key's name, then the signature, then what it says. */
  private static final class Reading {
    private final byte[] bytes;
    private final ByteBuffer in;

    Reading(byte[] bytes) {
      this.bytes = bytes;
      this.in = ByteBuffer.wrap(bytes);
    }

    CodeSays read(Map<String, PublicKey> keys) {
      var kind = kind();
      verify(keys.get(new UUID(in.getLong(), in.getLong()).toString()));
      var says = says(kind);
      if (in.remaining() != Ed25519.SIGNATURE_BYTES) {
        throw new FlawedCode(CodeFlaw.MALFORMED);
      }
      return says;
    }

    private byte kind() {
      var magic = new byte[MAGIC.length];
      in.get(magic);
      var format = in.get();
      var kind = in.get();
      if (!Arrays.equals(magic, MAGIC) || format != FORMAT || (kind != TICKET && kind != PERSON)) {
        throw new FlawedCode(CodeFlaw.MALFORMED);
      }
      return kind;
    }

    private void verify(PublicKey key) {
      if (key == null) {
        throw new FlawedCode(CodeFlaw.UNKNOWN_KEY);
      }
      var signed = bytes.length - Ed25519.SIGNATURE_BYTES;
      if (signed < in.position()) {
        throw new FlawedCode(CodeFlaw.MALFORMED);
      }
      var message = Arrays.copyOf(bytes, signed);
      if (!Ed25519.verify(key, message, Arrays.copyOfRange(bytes, signed, bytes.length))) {
        throw new FlawedCode(CodeFlaw.BAD_SIGNATURE);
      }
    }

    private CodeSays says(byte kind) {
      var operator = text();
      var medium = text();
      var issuedAt = instant();
      var expiresAt = instant();
      return kind == PERSON
          ? new PersonSays(operator, medium, issuedAt, expiresAt)
          : new TicketSays(
              operator, medium, text(), text(), text(), instant(), instant(), instant(), issuedAt,
              expiresAt);
    }

    private String text() {
      var text = new byte[in.get() & 0xFF];
      in.get(text);
      return new String(text, StandardCharsets.US_ASCII);
    }

    private Instant instant() {
      return Instant.ofEpochSecond(in.getInt() & 0xFFFFFFFFL);
    }
  }
}

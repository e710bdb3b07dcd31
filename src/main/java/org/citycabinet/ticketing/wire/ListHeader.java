package org.citycabinet.ticketing.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a list says of itself. Instants are whole seconds, from 1970 to 2106.
 *
 * @param keys what it names media by
 * @param operator the operator's code
 * @param keyId which key it is signed with: {@link Ed25519#id}
 * @param version this version; versions only grow
 * @param baseVersion for a delta the version that it changes, a lower one; {@link #NO_BASE} for a
 *     full list
 * @param issuedAt when it was made
 * @param nextUpdate before this instant there will be a newer one
 * @param validUntil the first instant at which it must no longer be used
 * @param minimumWaitSeconds how long to wait before asking again, 0 to 65,535
 * @param limit every key is below it; no serial from this one on had been issued: the list says
 *     nothing of them
 * @param digest the digest of the whole set, after a delta was applied: {@link SerialSet#digest}
 */
public record ListHeader(
    KeyKind keys,
    String operator,
    int keyId,
    long version,
    long baseVersion,
    Instant issuedAt,
    Instant nextUpdate,
    Instant validUntil,
    int minimumWaitSeconds,
    long limit,
    String digest) {

  /** Stands for the base of a full list. */
  public static final long NO_BASE = -1;

  private static final byte[] MAGIC = "CCB2".getBytes(StandardCharsets.US_ASCII);
  private static final int DELTA = 1;
  private static final int CHIPS = 2;
  private static final long LATEST = 0xffff_ffffL;
  private static final int LONGEST_WAIT = 0xffff;

  /** The header of a full list, which has no base. */
  public ListHeader asFull() {
    return asDeltaTo(NO_BASE);
  }

  /** The same of a delta to that version. */
  public ListHeader asDeltaTo(long base) {
    return new ListHeader(
        keys,
        operator,
        keyId,
        version,
        base,
        issuedAt,
        nextUpdate,
        validUntil,
        minimumWaitSeconds,
        limit,
        digest);
  }

  /** Whether it is that of a delta. */
  boolean isDelta() {
    return baseVersion != NO_BASE;
  }

  static ListHeader read(ByteBuffer in) {
    var content = content(in);
    var keyId = in.getInt();
    var operator = operator(in);
    var version = Varint.read(in, Long.MAX_VALUE);
    var base = (content & DELTA) == 0 ? NO_BASE : base(version, Varint.read(in, Long.MAX_VALUE));
    var issuedAt = Instant.ofEpochSecond(in.getInt() & LATEST);
    return new ListHeader(
        (content & CHIPS) == 0 ? KeyKind.SERIAL : KeyKind.UID,
        operator,
        keyId,
        version,
        base,
        issuedAt,
        issuedAt.plusSeconds(Varint.read(in, LATEST)),
        issuedAt.plusSeconds(Varint.read(in, LATEST)),
        (int) Varint.read(in, LONGEST_WAIT),
        Varint.read(in, Long.MAX_VALUE),
        digest(in));
  }

  void write(ByteBuffer out) {
    out.put(MAGIC).put((byte) content()).putInt(keyId);
    var code = operator.getBytes(StandardCharsets.US_ASCII);
    out.put((byte) code.length).put(code);
    Varint.write(out, version);
    if (isDelta()) {
      Varint.write(out, version - baseVersion);
    }
    out.putInt((int) issuedAt.getEpochSecond());
    Varint.write(out, nextUpdate.getEpochSecond() - issuedAt.getEpochSecond());
    Varint.write(out, validUntil.getEpochSecond() - issuedAt.getEpochSecond());
    Varint.write(out, minimumWaitSeconds);
    Varint.write(out, limit);
    out.put(HexFormat.of().parseHex(digest));
  }

  private int content() {
    return (isDelta() ? DELTA : 0) | (keys == KeyKind.UID ? CHIPS : 0);
  }

  /** The magic is that of this format alone: nothing older or newer is read as if it were this. */
  private static int content(ByteBuffer in) {
    for (var wanted : MAGIC) {
      check(in.get() == wanted);
    }
    var content = in.get() & 0xff;
    check(content <= (DELTA | CHIPS));
    return content;
  }

  private static long base(long version, long back) {
    check(back > 0 && back <= version);
    return version - back;
  }

  private static void check(boolean sane) {
    if (!sane) {
      throw new FlawedList(ListFlaw.MALFORMED);
    }
  }

  private static String operator(ByteBuffer in) {
    var bytes = new byte[in.get() & 0xff];
    in.get(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static String digest(ByteBuffer in) {
    var bytes = new byte[SerialSet.DIGEST_BYTES];
    in.get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

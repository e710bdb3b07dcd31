package org.citycabinet.ticketing.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What a list says of itself. Instants are whole seconds.
 *
 * @param keys what it names media by
 * @param operator the operator's code
 * @param kid the name of the key that it is signed with
 * @param version this version; versions only grow
 * @param baseVersion for a delta the version that it changes; 0 for a full list
 * @param issuedAt when it was made
 * @param nextUpdate before this instant there will be a newer one
 * @param validUntil the first instant at which it must no longer be used
 * @param minimumWaitSeconds how long to wait before asking again, 0 to 65,535
 * @param limit no serial from this one on had been issued: the list says nothing of them
 * @param sha256 the digest of the whole set, after a delta was applied: {@link SerialSet#sha256}
 */
public record ListHeader(
    KeyKind keys,
    String operator,
    String kid,
    long version,
    long baseVersion,
    Instant issuedAt,
    Instant nextUpdate,
    Instant validUntil,
    int minimumWaitSeconds,
    long limit,
    String sha256) {

  private static final int DIGEST_BYTES = 32;

  /** The same of a full list: it has no base. */
  public ListHeader asFull() {
    return asDeltaTo(0);
  }

  /** The same of a delta to that version. */
  public ListHeader asDeltaTo(long base) {
    return new ListHeader(
        keys,
        operator,
        kid,
        version,
        base,
        issuedAt,
        nextUpdate,
        validUntil,
        minimumWaitSeconds,
        limit,
        sha256);
  }

  static ListHeader read(ByteBuffer in) {
    return new ListHeader(
        KeyKind.of(in.get()),
        text(in),
        text(in),
        in.getLong(),
        in.getLong(),
        instant(in),
        instant(in),
        instant(in),
        in.getShort() & 0xffff,
        in.getLong(),
        digest(in));
  }

  void write(ByteBuffer out) {
    out.put((byte) keys.code());
    write(out, operator);
    write(out, kid);
    out.putLong(version).putLong(baseVersion);
    out.putLong(issuedAt.getEpochSecond());
    out.putLong(nextUpdate.getEpochSecond());
    out.putLong(validUntil.getEpochSecond());
    out.putShort((short) minimumWaitSeconds).putLong(limit);
    out.put(HexFormat.of().parseHex(sha256));
  }

  private static String text(ByteBuffer in) {
    var bytes = new byte[in.get() & 0xff];
    in.get(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static void write(ByteBuffer out, String text) {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);
    out.put((byte) bytes.length).put(bytes);
  }

  private static Instant instant(ByteBuffer in) {
    return Instant.ofEpochSecond(
        Math.max(
            Instant.MIN.getEpochSecond(), Math.min(in.getLong(), Instant.MAX.getEpochSecond())));
  }

  private static String digest(ByteBuffer in) {
    var bytes = new byte[DIGEST_BYTES];
    in.get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

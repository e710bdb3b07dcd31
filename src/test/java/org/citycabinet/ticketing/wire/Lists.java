package org.citycabinet.ticketing.wire;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Lists and keys that tests speak of. */
final class Lists {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /** The key pair of RFC 8032, section 7.1, test 1. */
  static final PrivateKey PRIVATE =
      Ed25519.privateKey(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

  static final PublicKey PUBLIC =
      Ed25519.publicKey(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

  static final Map<String, PublicKey> TRUSTED = Map.of("test-1", PUBLIC);

  static final ListWriter WRITER = new ListWriter(PRIVATE);

  private Lists() {}

  static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  static SerialSet serials(long... serials) {
    return SerialSet.of(LongStream.of(serials));
  }

  static ListHeader header(long version, SerialSet listed, long limit) {
    return header(KeyKind.SERIAL, version, listed, limit);
  }

  static ListHeader header(KeyKind keys, long version, SerialSet listed, long limit) {
    return new ListHeader(
        keys,
        "example",
        Ed25519.id(PUBLIC),
        version,
        ListHeader.NO_BASE,
        NOW,
        NOW.plusSeconds(3_600),
        NOW.plusSeconds(86_400),
        30,
        limit,
        listed.digest());
  }

  static byte[] full(long version, SerialSet listed, long limit) {
    return WRITER.full(header(version, listed, limit), listed);
  }

  static byte[] delta(long base, SerialSet before, long version, SerialSet after, long limit) {
    return WRITER.delta(
        header(version, after, limit).asDeltaTo(base),
        before,
        after.without(before),
        before.without(after));
  }

  static SerialSet chips(String... uids) {
    return SerialSet.of(Stream.of(uids).map(ChipUid::of).mapToLong(ChipUid::key));
  }

  static byte[] chips(long version, SerialSet listed) {
    return WRITER.full(header(KeyKind.UID, version, listed, ChipUid.KEYS), listed);
  }

  static SerialSet random(long seed, int n, long limit) {
    var random = new Random(seed);
    return SerialSet.of(
        LongStream.generate(() -> Math.floorMod(random.nextLong(), limit)).distinct().limit(n));
  }

  static SerialSet read(byte[] bytes) {
    return SignedList.read(bytes, TRUSTED.values()).added();
  }

  static HeldList held() {
    return new HeldList("example", KeyKind.SERIAL, TRUSTED.values());
  }
}

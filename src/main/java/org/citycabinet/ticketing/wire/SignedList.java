package org.citycabinet.ticketing.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A list as it arrived, its signature checked; what it says is not yet in use. */
public final class SignedList {

  private final int content;
  private final ListHeader header;
  private final List<SerialSet> sets;

  private SignedList(int content, ListHeader header, List<SerialSet> sets) {
    this.content = content;
    this.header = header;
    this.sets = sets;
  }

  /**
   * Reads a full list or a delta.
   *
   * @param keys the public keys that are trusted, by kid
   * @throws FlawedList where the bytes are truncated, malformed or not signed by a trusted key
   */
  public static SignedList read(byte[] bytes, Map<String, PublicKey> keys) {
    try {
      return new Reading(bytes).read(keys);
    } catch (BufferUnderflowException e) {
      throw new FlawedList(ListFlaw.TRUNCATED);
    }
  }

  /** Whether it is a delta. */
  public boolean isDelta() {
    return content == ListWriter.DELTA;
  }

  /** What the list says of itself. */
  public ListHeader header() {
    return header;
  }

  /** The serials of a full list, or those that a delta adds. */
  public SerialSet added() {
    return sets.get(0);
  }

  /** Those that a delta removes; a full list removes none. */
  public SerialSet removed() {
    return isDelta() ? sets.get(1) : SerialSet.EMPTY;
  }

  /** The set that results where this one was in use before. */
  SerialSet appliedTo(SerialSet before) {
    var after = isDelta() ? before.without(removed()).with(added()) : added();
    if (!after.sha256().equals(header.sha256())) {
      throw new FlawedList(ListFlaw.WRONG_RESULT);
    }
    return after;
  }

  /** One pass over the bytes: lengths first, then the signature, then the code. */
  private static final class Reading {
    private final byte[] bytes;
    private final ByteBuffer in;

    Reading(byte[] bytes) {
      this.bytes = bytes;
      this.in = ByteBuffer.wrap(bytes);
    }

    SignedList read(Map<String, PublicKey> keys) {
      var content = content();
      var header = ListHeader.read(in);
      var partitions = partitions();
      measure(partitions);
      verify(keys.get(header.kid()));
      return new SignedList(content, header, sets(content, header, partitions));
    }

    private int content() {
      var magic = new byte[ListWriter.MAGIC.length];
      in.get(magic);
      var format = in.get();
      var content = in.get();
      if (!Arrays.equals(magic, ListWriter.MAGIC)
          || format != ListWriter.FORMAT
          || (content != ListWriter.FULL && content != ListWriter.DELTA)) {
        throw new FlawedList(ListFlaw.MALFORMED);
      }
      return content;
    }

    private List<Partition> partitions() {
      var count = in.getShort() & 0xffff;
      var partitions = new ArrayList<Partition>();
      for (var i = 0; i < count; i++) {
        partitions.add(Partition.read(in));
      }
      return partitions;
    }

    private void measure(List<Partition> partitions) {
      var expected = partitions.stream().mapToLong(Partition::bytes).sum();
      expected += Ed25519.SIGNATURE_BYTES;
      if (in.remaining() != expected) {
        throw new FlawedList(in.remaining() < expected ? ListFlaw.TRUNCATED : ListFlaw.MALFORMED);
      }
    }

    private void verify(PublicKey key) {
      if (key == null) {
        throw new FlawedList(ListFlaw.UNKNOWN_KEY);
      }
      var signed = bytes.length - Ed25519.SIGNATURE_BYTES;
      var message = Arrays.copyOf(bytes, signed);
      if (!Ed25519.verify(key, message, Arrays.copyOfRange(bytes, signed, bytes.length))) {
        throw new FlawedList(ListFlaw.BAD_SIGNATURE);
      }
    }

    private List<SerialSet> sets(int content, ListHeader header, List<Partition> partitions) {
      if (content == ListWriter.FULL) {
        cover(partitions, header.limit());
        return List.of(set(partitions));
      }
      if (partitions.size() != 2) {
        throw new FlawedList(ListFlaw.MALFORMED);
      }
      return List.of(set(partitions.subList(0, 1)), set(partitions.subList(1, 2)));
    }

    /** A full list speaks of every serial from 0 to the limit, once. */
    private static void cover(List<Partition> partitions, long limit) {
      var next = 0L;
      for (var partition : partitions) {
        if (partition.serialBase() != next) {
          throw new FlawedList(ListFlaw.MALFORMED);
        }
        next = partition.end();
      }
      if (next != limit) {
        throw new FlawedList(ListFlaw.MALFORMED);
      }
    }

    private SerialSet set(List<Partition> partitions) {
      var serials = new long[partitions.stream().mapToInt(Partition::n).reduce(0, Math::addExact)];
      var at = 0;
      for (var partition : partitions) {
        var code = new byte[partition.bytes()];
        in.get(code);
        partition.decode(code, serials, at);
        at += partition.n();
      }
      return SerialSet.ofSorted(serials);
    }
  }
}

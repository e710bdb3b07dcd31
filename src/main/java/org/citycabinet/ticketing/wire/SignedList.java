package org.citycabinet.ticketing.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A list as it arrived, its signature checked; what it says is not yet in use. */
public final class SignedList {

  private static final int MOST_PARTITIONS = 0xffff;

  private final ListHeader header;
  private final List<Partition> partitions;
  private final List<SerialSet> sets;

  private SignedList(ListHeader header, List<Partition> partitions, List<SerialSet> sets) {
    this.header = header;
    this.partitions = partitions;
    this.sets = sets;
  }

  /**
   * Reads a full list or a delta.
   *
   * @param keys the public keys that are trusted
   * @throws FlawedList where the bytes are truncated, malformed or not signed by a trusted key
   */
  public static SignedList read(byte[] bytes, Collection<PublicKey> keys) {
    try {
      return new Reading(bytes).read(keys);
    } catch (BufferUnderflowException e) {
      throw new FlawedList(ListFlaw.TRUNCATED);
    }
  }

  /** Whether it is a delta. */
  public boolean isDelta() {
    return header.isDelta();
  }

  /** What the list says of itself. */
  public ListHeader header() {
    return header;
  }

  /** The keys of a full list, or those that a delta adds. */
  public SerialSet added() {
    return sets.get(0);
  }

  /** How many a delta removes; a full list removes none. */
  public int removes() {
    return isDelta() ? places().size() : 0;
  }

  /** Where in the base those stand that a delta removes. */
  private SerialSet places() {
    return sets.get(1);
  }

  /** The set that results where this one was in use before. */
  SerialSet appliedTo(SerialSet before) {
    var after = isDelta() ? changed(before) : added();
    if (!after.digest().equals(header.digest())) {
      throw new FlawedList(ListFlaw.WRONG_RESULT);
    }
    return after;
  }

  private SerialSet changed(SerialSet before) {
    if (partitions.get(1).count() != before.size()) {
      throw new FlawedList(ListFlaw.WRONG_RESULT);
    }
    return before.withoutPlaces(places()).with(added());
  }

  /** One pass over the bytes: lengths first, then the signature, then the code. */
  private static final class Reading {
    private final byte[] bytes;
    private final ByteBuffer in;

    Reading(byte[] bytes) {
      this.bytes = bytes;
      this.in = ByteBuffer.wrap(bytes);
    }

    SignedList read(Collection<PublicKey> keys) {
      var header = ListHeader.read(in);
      var partitions = partitions(header);
      measure(partitions);
      verify(header, keys);
      check(header, partitions);
      return new SignedList(header, partitions, sets(header, partitions));
    }

    /** Those of a full list follow each other, those of a delta begin at 0 both. */
    private List<Partition> partitions(ListHeader header) {
      var count = Varint.read(in, MOST_PARTITIONS);
      var partitions = new ArrayList<Partition>();
      var base = 0L;
      for (var i = 0; i < count; i++) {
        var partition = Partition.read(in, base);
        partitions.add(partition);
        base = header.isDelta() ? 0 : partition.end();
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

    private void verify(ListHeader header, Collection<PublicKey> keys) {
      var named = keys.stream().filter(key -> Ed25519.id(key) == header.keyId()).toList();
      if (named.isEmpty()) {
        throw new FlawedList(ListFlaw.UNKNOWN_KEY);
      }
      var signed = bytes.length - Ed25519.SIGNATURE_BYTES;
      var message = Arrays.copyOf(bytes, signed);
      var signature = Arrays.copyOfRange(bytes, signed, bytes.length);
      if (named.stream().noneMatch(key -> Ed25519.verify(key, message, signature))) {
        throw new FlawedList(ListFlaw.BAD_SIGNATURE);
      }
    }

    /** A full list speaks of every key from 0 to the limit, once; so do the added of a delta. */
    private static void check(ListHeader header, List<Partition> partitions) {
      var isDelta = header.isDelta();
      var keys = isDelta ? partitions.stream().limit(1).toList() : partitions;
      var end = keys.stream().mapToLong(Partition::count).sum();
      if (end != header.limit() || (isDelta && partitions.size() != 2)) {
        throw new FlawedList(ListFlaw.MALFORMED);
      }
    }

    private List<SerialSet> sets(ListHeader header, List<Partition> partitions) {
      return header.isDelta()
          ? List.of(set(partitions.subList(0, 1)), set(partitions.subList(1, 2)))
          : List.of(set(partitions));
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

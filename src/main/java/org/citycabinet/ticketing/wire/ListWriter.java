package org.citycabinet.ticketing.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.PrivateKey;

/** Writes signed lists in the format of {@code src/docs/blocklist-format.md}. */
public final class ListWriter {

  /** The header is far shorter but for its partitions. */
  private static final int FIXED_BYTES = 1_024;

  private final PrivateKey key;

  /** A writer that signs with this Ed25519 key; the header names it by its {@code keyId}. */
  public ListWriter(PrivateKey key) {
    this.key = key;
  }

  /**
   * The full list.
   *
   * @param listed keys below the header's limit
   */
  public byte[] full(ListHeader header, SerialSet listed) {
    var out = new Output(header.asFull());
    for (var partition : Stretch.plan(listed, header.limit())) {
      out.add(partition, listed);
    }
    return out.signed(key);
  }

  /**
   * What changed since the base: first what is now listed, then at which places of the base stands
   * what no longer is.
   *
   * @param header that of the version which the delta leads to; names the base
   * @param before the set of the base
   * @param added keys below the header's limit which the base lacks
   * @param removed keys which the base has
   */
  public byte[] delta(ListHeader header, SerialSet before, SerialSet added, SerialSet removed) {
    var places = before.placesOf(removed);
    var out = new Output(header);
    out.add(Stretch.single(added, header.limit()), added);
    out.add(Stretch.single(places, before.size()), places);
    return out.signed(key);
  }

  /** The bytes as they grow: description in front, code behind. */
  private static final class Output {
    private final ByteBuffer head = ByteBuffer.allocate(FIXED_BYTES);
    private final ByteArrayOutputStream partitions = new ByteArrayOutputStream();
    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private int count;

    Output(ListHeader header) {
      header.write(head);
    }

    void add(Partition partition, SerialSet set) {
      var description = ByteBuffer.allocate(Partition.LONGEST);
      partition.write(description);
      partitions.write(description.array(), 0, description.position());
      code.writeBytes(partition.encode(set));
      count++;
    }

    byte[] signed(PrivateKey key) {
      Varint.write(head, count);
      var all = new ByteArrayOutputStream();
      all.write(head.array(), 0, head.position());
      all.writeBytes(partitions.toByteArray());
      all.writeBytes(code.toByteArray());
      all.writeBytes(Ed25519.sign(key, all.toByteArray()));
      return all.toByteArray();
    }
  }
}

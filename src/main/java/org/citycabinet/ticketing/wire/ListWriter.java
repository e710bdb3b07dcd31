package org.citycabinet.ticketing.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;

/** Writes signed lists in the format of {@code src/docs/blocklist-format.md}. */
public final class ListWriter {

  static final byte[] MAGIC = "CCBL".getBytes(StandardCharsets.US_ASCII);
  static final int FORMAT = 1;
  static final int FULL = 'F';
  static final int DELTA = 'D';

  /** The header is far shorter but for its partitions. */
  private static final int FIXED_BYTES = 1_024;

  private final PrivateKey key;

  /** A writer that signs with this Ed25519 key; the header names it by its {@code kid}. */
  public ListWriter(PrivateKey key) {
    this.key = key;
  }

  /**
   * The full list.
   *
   * @param listed serials below the header's limit
   */
  public byte[] full(ListHeader header, SerialSet listed) {
    var out = new Output(FULL, header.asFull());
    for (var partition : Stretch.plan(listed, header.limit())) {
      out.add(partition, partition.encode(listed));
    }
    return out.signed(key);
  }

  /**
   * What changed since the base: first what is now listed, then what no longer is.
   *
   * @param header that of the version which the delta leads to; names the base
   */
  public byte[] delta(ListHeader header, SerialSet added, SerialSet removed) {
    var out = new Output(DELTA, header);
    for (var change : List.of(added, removed)) {
      var partition = Stretch.single(change, Math.max(header.limit(), change.end()));
      out.add(partition, partition.encode(change));
    }
    return out.signed(key);
  }

  /** The bytes as they grow: description in front, code behind. */
  private static final class Output {
    private final ByteBuffer head = ByteBuffer.allocate(FIXED_BYTES);
    private final ByteArrayOutputStream partitions = new ByteArrayOutputStream();
    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private int count;

    Output(int content, ListHeader header) {
      head.put(MAGIC).put((byte) FORMAT).put((byte) content);
      header.write(head);
    }

    void add(Partition partition, byte[] bytes) {
      var description = ByteBuffer.allocate(Partition.SIZE);
      partition.write(description);
      partitions.writeBytes(description.array());
      code.writeBytes(bytes);
      count++;
    }

    byte[] signed(PrivateKey key) {
      head.putShort((short) count);
      var all = new ByteArrayOutputStream();
      all.write(head.array(), 0, head.position());
      all.writeBytes(partitions.toByteArray());
      all.writeBytes(code.toByteArray());
      all.writeBytes(Ed25519.sign(key, all.toByteArray()));
      return all.toByteArray();
    }
  }
}

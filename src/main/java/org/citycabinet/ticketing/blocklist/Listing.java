package org.citycabinet.ticketing.blocklist;

import org.citycabinet.ticketing.fleet.Signer;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.KeyKind;
import org.citycabinet.ticketing.wire.ListHeader;
import org.citycabinet.ticketing.wire.ListWriter;
import org.citycabinet.ticketing.wire.SerialSet;

/** A version of a list by one kind of keys, written and signed. */
final class Listing {
  private final ListHeader header;
  private final String sha256;
  private final byte[] full;
  private final ListWriter writer;

  Listing(KeyKind by, Head head, SerialSet keys, Signer signer) {
    this.header = header(by, head, keys, signer);
    this.sha256 = keys.sha256();
    this.writer = new ListWriter(signer.key());
    this.full = writer.full(header, keys);
  }

  private static ListHeader header(KeyKind by, Head head, SerialSet keys, Signer signer) {
    var issued = head.issuedAt();
    return new ListHeader(
        by,
        head.operator(),
        Ed25519.id(signer.publicKey()),
        head.version(),
        ListHeader.NO_BASE,
        issued,
        issued.plus(Head.NEXT_UPDATE),
        issued.plus(Head.VALID),
        Head.MINIMUM_WAIT_SECONDS,
        by == KeyKind.UID ? ChipUid.KEYS : Math.max(head.limit(), keys.end()),
        keys.digest());
  }

  ListHeader header() {
    return header;
  }

  /** The digest of what is listed, in hexadecimal. */
  String sha256() {
    return sha256;
  }

  /** The bytes of the full list; the array is shared and must not be changed. */
  byte[] full() {
    return full;
  }

  byte[] delta(long base, SerialSet before, SerialSet added, SerialSet removed) {
    return writer.delta(header.asDeltaTo(base), before, added, removed);
  }
}

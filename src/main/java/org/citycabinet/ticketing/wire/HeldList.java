package org.citycabinet.ticketing.wire;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The list that a device has in use. What is truncated, older, expired, badly signed or foreign
 * leaves the last good one in use; the device reports why.
 */
public final class HeldList {

  private final String operator;
  private final KeyKind keys;
  private final List<PublicKey> trusted;
  private ListHeader header;
  private SerialSet listed = SerialSet.EMPTY;

  /**
   * A device that holds nothing yet.
   *
   * @param operator whose lists it takes
   * @param keys the kind of number that it reads from media
   * @param trusted the public keys that may sign
   */
  public HeldList(String operator, KeyKind keys, Collection<PublicKey> trusted) {
    this.operator = operator;
    this.keys = keys;
    this.trusted = List.copyOf(trusted);
  }

  /**
   * Takes a full list or a delta into use, if it is good.
   *
   * @return why it was not taken; empty where it was, or where it is the one already held
   */
  public Optional<ListFlaw> offer(byte[] bytes, Instant now) {
    try {
      take(SignedList.read(bytes, trusted), now);
      return Optional.empty();
    } catch (FlawedList e) {
      return Optional.of(e.flaw());
    }
  }

  private void take(SignedList offered, Instant now) {
    check(offered.header(), now);
    if (offered.isDelta() && offered.header().baseVersion() != version()) {
      throw new FlawedList(ListFlaw.WRONG_BASE);
    }
    listed = offered.appliedTo(listed);
    header = offered.header();
  }

  private void check(ListHeader offered, Instant now) {
    if (!offered.operator().equals(operator) || offered.keys() != keys) {
      throw new FlawedList(ListFlaw.FOREIGN);
    }
    if (!now.isBefore(offered.validUntil())) {
      throw new FlawedList(ListFlaw.EXPIRED);
    }
    if (offered.version() < version()) {
      throw new FlawedList(ListFlaw.OLDER);
    }
  }

  /** Whether the list in use names the medium by that key. */
  public boolean lists(long key) {
    return listed.contains(key);
  }

  /** The version in use; 0 where there is none. */
  public long version() {
    return header == null ? 0 : header.version();
  }

  /** What the list in use says of itself. */
  public Optional<ListHeader> header() {
    return Optional.ofNullable(header);
  }

  /** How many media it names. */
  public int size() {
    return listed.size();
  }

  /** Whether there is a list in use that may still be used at that instant. */
  public boolean isValidAt(Instant now) {
    return header != null && now.isBefore(header.validUntil());
  }
}

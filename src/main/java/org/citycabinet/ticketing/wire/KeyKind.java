package org.citycabinet.ticketing.wire;

/** What a list names media by. */
public enum KeyKind {
  /** The dense issue serial that the operator gave the medium. */
  SERIAL,
  /** The chip's own number, by {@link ChipUid#key}, for fleets that read nothing else. */
  UID
}

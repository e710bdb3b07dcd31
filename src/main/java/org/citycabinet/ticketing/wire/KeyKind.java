package org.citycabinet.ticketing.wire;

/** What a list names media by. Its number is a byte of the format. */
public enum KeyKind {
  /** The dense issue serial that the operator gave the medium. */
  SERIAL(0),
  /** The number that the chip answers with, for fleets that read nothing else. */
  UID(1);

  private final int code;

  KeyKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static KeyKind of(int code) {
    return switch (code) {
      case 0 -> SERIAL;
      case 1 -> UID;
      default -> throw new FlawedList(ListFlaw.MALFORMED);
    };
  }
}

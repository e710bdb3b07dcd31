package org.citycabinet.nightly;

import java.util.List;
import java.util.UUID;

/** Items that are known by identifiers. */
public final class Items {
  private static final UUID FIRST = new UUID(0, 0);

  private Items() {}

  /** The identifier after which the next are looked for. */
  public static UUID after(String last) {
    return last.isEmpty() ? FIRST : UUID.fromString(last);
  }

  /** The identifiers of items. */
  public static List<UUID> ids(List<String> items) {
    return items.stream().map(UUID::fromString).toList();
  }

  /** Items by their identifiers. */
  public static List<String> named(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}

package org.citycabinet.utility.notices;

import java.util.List;
import java.util.UUID;
import org.citycabinet.words.Refused;

/**
 * A notice before it is published (LUD-25).
 *
 * @param kind how urgent it is
 * @param title one line, at most 160 characters
 * @param body its text
 * @param audience whom it is for
 * @param house the house, where the audience is one
 * @param contracts the contracts, where the audience is one subscriber or a list
 * @param files the files that go with it
 */
public record Draft(
    NoticeKind kind,
    String title,
    String body,
    Audience audience,
    UUID house,
    List<UUID> contracts,
    List<Upload> files) {

  private static final int TITLE_LENGTH = 160;
  private static final int BODY_LENGTH = 10_000;

  /** A file as it was sent. */
  public static final class Upload {
    private final String name;
    private final byte[] content;

    /**
     * A file with the name that its sender gave it.
     *
     * @param content its bytes
     */
    public Upload(String name, byte[] content) {
      this.name = name;
      this.content = content.clone();
    }

    String name() {
      return name;
    }

    byte[] content() {
      return content.clone();
    }
  }

  /**
   * Refuses what cannot be published.
   *
   * @throws Refused at the field {@code title}, {@code body}, {@code house} or {@code contracts}
   */
  void check() {
    length("title", title, TITLE_LENGTH);
    length("body", body, BODY_LENGTH);
    if (audience == Audience.HOUSE && house == null) {
      throw Refused.field("house", "notices.refused.house");
    }
    if (audience == Audience.LIST && contracts.isEmpty()) {
      throw Refused.field("contracts", "notices.refused.contracts");
    }
    if (audience == Audience.CONTRACT && contracts.size() != 1) {
      throw Refused.field("contract", "notices.refused.contract");
    }
  }

  private static void length(String field, String words, int most) {
    if (words == null || words.isBlank()) {
      throw Refused.field(field, "platform.field.required");
    }
    if (words.length() > most) {
      throw Refused.field(field, "platform.field.tooLong", most);
    }
  }
}

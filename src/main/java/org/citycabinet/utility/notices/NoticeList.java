package org.citycabinet.utility.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** The list of whom a notice is for, as it was typed or uploaded: to be mended and read again. */
@Entity
@Table(name = "notice_list")
public class NoticeList {

  @Id
  @Column(name = "notice_id")
  private UUID notice;

  private String words;

  /** For the entity manager. */
  protected NoticeList() {}

  NoticeList(UUID notice, String words) {
    this.notice = Objects.requireNonNull(notice);
    this.words = Objects.requireNonNull(words);
  }

  String words() {
    return words;
  }
}

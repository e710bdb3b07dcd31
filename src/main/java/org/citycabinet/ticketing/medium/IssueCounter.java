package org.citycabinet.ticketing.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The next free serial of an operator; its row is locked by who issues, so that none is lost. */
@Entity
@Table(name = "issue_counter")
class IssueCounter {
  @Id private String operator;

  @Column(name = "next_serial")
  private long nextSerial;

  protected IssueCounter() {}

  long take() {
    return nextSerial++;
  }

  long next() {
    return nextSerial;
  }
}

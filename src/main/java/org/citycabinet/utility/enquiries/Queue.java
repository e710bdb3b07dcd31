package org.citycabinet.utility.enquiries;

/** Which questions of a state are looked at: whose they are. */
public enum Queue {
  /** All. */
  ALL(""),
  /** Those of the one who looks. */
  MINE(" and e.assignee = :me"),
  /** Nobody's. */
  UNASSIGNED(" and e.assignee is null");

  private final String condition;

  Queue(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}

package org.citycabinet.utility.notices;

/** How urgent a notice is. */
public enum NoticeKind {
  /** News, reminders, invitations. */
  INFORMATION,
  /** Work that is planned, such as a pipe being mended; it has a time. */
  PLANNED_WORK,
  /** Something broke; it stands on top for as long as it holds. */
  EMERGENCY;

  boolean hasPeriod() {
    return this != INFORMATION;
  }
}

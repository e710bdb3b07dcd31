package org.citycabinet.utility.notices;

/** How urgent a notice is. */
public enum NoticeKind {
  /** News, reminders, invitations. */
  INFORMATION,
  /** Work that is planned, such as a pipe being mended. */
  PLANNED_WORK,
  /** Something broke. */
  EMERGENCY
}

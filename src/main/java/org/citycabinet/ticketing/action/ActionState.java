package org.citycabinet.ticketing.action;

/** Whether a vehicle still has to do it. */
public enum ActionState {
  /** The first vehicle that the card is held to writes it. */
  WAITING,
  /** It is done, taken back or too old: vehicles forget it. */
  OVER
}

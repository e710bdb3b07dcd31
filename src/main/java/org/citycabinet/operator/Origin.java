package org.citycabinet.operator;

/** Where an edition of an operator's terms came from. */
public enum Origin {
  /** The product brings it along. */
  BUILT_IN,
  /** It lay in the folder that {@code CABINET_OPERATORS} names. */
  FOLDER,
  /** The operator's staff edited it in the portal, and two of them put it in force. */
  PORTAL
}

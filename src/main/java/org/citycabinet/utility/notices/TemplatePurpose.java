package org.citycabinet.utility.notices;

/** What a kept text is for. */
public enum TemplatePurpose {
  /** A notice. */
  NOTICE,
  /** An answer to a question. */
  ANSWER
}

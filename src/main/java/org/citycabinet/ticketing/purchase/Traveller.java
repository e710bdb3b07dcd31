package org.citycabinet.ticketing.purchase;

/** Whose medium something is bought for. */
enum Traveller {
  /** One that the buyer keeps, such as a child's, or holds. */
  OWN,
  /** Another person's, by its number (LIE-09). */
  ANOTHER
}

package org.citycabinet.ticketing.medium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A card for who travels along with the holder of another one (RIG-4.5). */
@Entity
@Table(name = "companion_card")
class Companion {
  @Id
  @Column(name = "medium_id")
  private UUID medium;

  @Column(name = "holders_card")
  private UUID holdersCard;

  protected Companion() {}

  Companion(UUID medium, UUID holdersCard) {
    this.medium = medium;
    this.holdersCard = holdersCard;
  }

  UUID medium() {
    return medium;
  }

  UUID holdersCard() {
    return holdersCard;
  }

  /** Another card took the place of the holder's. */
  void follow(UUID successor) {
    holdersCard = successor;
  }
}

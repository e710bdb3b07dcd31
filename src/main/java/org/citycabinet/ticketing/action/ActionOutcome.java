package org.citycabinet.ticketing.action;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.platform.Ids;

/** What a vehicle said of an action; never changed. */
@Entity
@Table(name = "action_outcome")
public class ActionOutcome {
  @Id private UUID id;

  @Column(name = "action_id")
  private UUID action;

  @SuppressWarnings("unused") // whose books the row belongs to
  private String operator;

  private UUID device;

  @Enumerated(EnumType.STRING)
  private ActionResult result;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "received_at")
  private Instant receivedAt;

  private String reason;

  protected ActionOutcome() {}

  /** What is said, and by which device of which operator. */
  record Said(String operator, UUID device, ActionResult result, Instant at, String reason) {
    Said {
      // As exactly as it is kept, or nothing would be the same when it is told again.
      at = at.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isApplied() {
      return result == ActionResult.APPLIED;
    }
  }

  ActionOutcome(UUID action, Said said, Instant receivedAt) {
    this.id = Ids.next();
    this.action = action;
    this.operator = said.operator();
    this.device = said.device();
    this.result = said.result();
    this.happenedAt = said.at();
    this.receivedAt = receivedAt;
    this.reason = said.reason();
  }

  /** Whether the same device said the same before; of a failure, of the same moment. */
  boolean isRepeated(Said said) {
    return device.equals(said.device())
        && result == said.result()
        && (result.isOnCard() || happenedAt.equals(said.at()));
  }

  boolean isApplied() {
    return result == ActionResult.APPLIED;
  }

  /** Whether the card holds it by what was said. */
  boolean isOnCard() {
    return result.isOnCard();
  }

  UUID action() {
    return action;
  }

  Instant happenedAt() {
    return happenedAt;
  }

  /** The same for people. */
  Tried tried(Map<UUID, ActionKind> kinds, Map<UUID, String> vehicles) {
    return new Tried(
        happenedAt,
        kinds.get(action).name(),
        result.name(),
        vehicles.getOrDefault(device, ""),
        device,
        reason == null ? "" : reason);
  }
}

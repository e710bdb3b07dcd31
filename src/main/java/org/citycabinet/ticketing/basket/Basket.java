package org.citycabinet.ticketing.basket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's basket: of one operator, because the money belongs to an operator. It ends with the
 * purchase that pays for it, or when it is begun anew.
 */
@Entity
@Table(name = "basket")
public class Basket {
  @Id private UUID account;
  private String operator;
  private UUID held;
  @Version private long version;

  protected Basket() {}

  Basket(UUID account, String operator) {
    this.account = account;
    this.operator = operator;
  }

  /** A purchase holds what is in it; null where none does any more. */
  void holdBy(UUID purchase) {
    held = purchase;
  }

  /** Begins anew, for that operator. */
  void beginFor(String other) {
    operator = other;
    held = null;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** The purchase that held what was in it last. */
  Optional<UUID> held() {
    return Optional.ofNullable(held);
  }
}

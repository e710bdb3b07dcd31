package org.citycabinet.registration;

import jakarta.persistence.Embeddable;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** What an account has once at each operator. */
@Embeddable
class AccountAtOperator implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private UUID account;
  private String operator;

  protected AccountAtOperator() {}

  AccountAtOperator(UUID account, String operator) {
    this.account = account;
    this.operator = operator;
  }

  String operator() {
    return operator;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccountAtOperator key
        && key.account.equals(account)
        && key.operator.equals(operator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(account, operator);
  }
}

package org.citycabinet.identity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** A role that an account has, at an operator or, where it is empty, anywhere. */
@Embeddable
class RoleGrant {
  @Enumerated(EnumType.STRING)
  private Role role;

  private String operator;

  protected RoleGrant() {}

  RoleGrant(Role role, String operator) {
    this.role = role;
    this.operator = operator == null ? "" : operator;
  }

  Role role() {
    return role;
  }

  String operator() {
    return operator;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleGrant grant
        && grant.role == role
        && grant.operator.equals(operator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, operator);
  }
}

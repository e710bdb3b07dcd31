package org.citycabinet.employment;

import java.util.List;
import java.util.Set;
import org.citycabinet.identity.Role;
import org.citycabinet.operator.Operator;

/**
 * Whom staff work for.
 *
 * @param code the operator's; empty for the installation
 * @param roles those that there are work for
 * @param languages in which its staff are written to, its own first
 */
public record Employer(String code, List<Role> roles, List<String> languages) {

  static Employer installation() {
    return new Employer("", List.of(Role.ADMINISTRATOR), List.of("lv"));
  }

  static Employer of(Operator operator) {
    List<Role> roles =
        operator.trade() == Operator.Trade.UTILITY
            ? List.of(Role.CLERK, Role.BILLING_CLERK, Role.AUDITOR, Role.ADMINISTRATOR)
            : List.of(
                Role.CLERK, Role.BILLING_CLERK, Role.INSPECTOR, Role.AUDITOR, Role.ADMINISTRATOR);
    return new Employer(operator.code(), roles, operator.languages());
  }

  /** Whether it is the installation. */
  public boolean isInstallation() {
    return code.isEmpty();
  }

  /** Whether there is a choice of roles. */
  public boolean isChoice() {
    return roles.size() > 1;
  }

  /** Whether there is work for that role, by its name. */
  public boolean has(String role) {
    return roles.contains(Role.valueOf(role));
  }

  /** Whether it has all of them, and there is one at least. */
  boolean hasAll(Set<Role> wanted) {
    return !wanted.isEmpty() && roles.containsAll(wanted);
  }
}

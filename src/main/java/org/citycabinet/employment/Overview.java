package org.citycabinet.employment;

import java.util.List;
import org.citycabinet.identity.Role;

/**
 * An employer at a glance.
 *
 * @param code the operator's; empty for the installation
 * @param name as the reader calls it
 * @param working how many can sign in
 * @param awaited how many have been invited and not begun
 * @param administrators how many of those who can sign in look after the others
 */
public record Overview(String code, String name, int working, int awaited, int administrators) {

  static Overview of(String code, String name, List<Employee> staff) {
    return new Overview(
        code,
        name,
        (int) staff.stream().filter(Employee::isActive).count(),
        (int) staff.stream().filter(Employee::isAwaited).count(),
        administrators(staff));
  }

  static int administrators(List<Employee> staff) {
    return (int)
        staff.stream()
            .filter(each -> each.isActive() && each.getRoles().contains(Role.ADMINISTRATOR))
            .count();
  }

  /** Where its staff is. */
  public String getAddress() {
    return "/staff/employees" + (code.isEmpty() ? "" : "?of=" + code);
  }
}

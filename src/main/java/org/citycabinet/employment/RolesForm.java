package org.citycabinet.employment;

import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citycabinet.identity.Role;

/** Which roles are ticked. */
public class RolesForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final Map<String, Boolean> ticked = new HashMap<>();

  /** Ticks those and no others. */
  void tick(Set<Role> roles) {
    ticked.clear();
    roles.forEach(role -> ticked.put(role.name(), true));
  }

  /** What is ticked; where an employer has one role only, nobody is asked. */
  Set<Role> chosen(Employer employer) {
    return employer.isChoice()
        ? ticked.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(each -> Role.valueOf(each.getKey()))
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.copyOf(employer.roles());
  }

  /** By the name of the role. */
  public Map<String, Boolean> getTicked() {
    return ticked;
  }
}

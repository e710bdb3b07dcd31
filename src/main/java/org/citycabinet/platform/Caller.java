package org.citycabinet.platform;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request: a person or a device.
 *
 * @param id of the account or the device
 * @param name as the audit trail shows it
 * @param roles such as {@code RESIDENT}
 * @param operator the code of the operator that a member of staff or a device works for, or null
 */
public record Caller(UUID id, String name, Set<String> roles, String operator)
    implements Principal, Serializable {

  /** The request's attribute that holds it. */
  public static final String ATTRIBUTE = "org.citycabinet.caller";

  @Override
  public String getName() {
    return name;
  }
}

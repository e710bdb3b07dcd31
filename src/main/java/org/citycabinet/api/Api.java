package org.citycabinet.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that machines call lies under {@code /api/v1}; {@code openapi.json} describes it. */
@ApplicationPath("/api/v1")
@DeclareRoles({
  "RESIDENT",
  "CLERK",
  "BILLING_CLERK",
  "INSPECTOR",
  "ADMINISTRATOR",
  "AUDITOR",
  "DEVICE"
})
public class Api extends Application {}

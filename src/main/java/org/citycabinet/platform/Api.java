package org.citycabinet.platform;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** Everything that machines call lies under {@code /api/v1}. */
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
@OpenAPIDefinition(info = @Info(title = "City Cabinet", version = "1"))
public class Api extends Application {}

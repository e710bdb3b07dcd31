package org.citycabinet.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.citycabinet.platform.Settings;

/**
 * Names the session's cookie after its node. A session lives on one node: by the name a proxy can
 * keep a person there, and two nodes of one host do not overwrite each other's.
 */
@ApplicationScoped
class SessionCookie {
  @Inject Settings settings;

  void begin(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
    settings
        .find("CABINET_NODE")
        .ifPresent(node -> context.getSessionCookieConfig().setName("JSESSIONID-" + node));
  }
}

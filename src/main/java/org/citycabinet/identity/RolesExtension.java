package org.citycabinet.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.Nonbinding;

/** Makes {@code @RolesAllowed} hold on every bean: the container heeds it on resources only. */
public class RolesExtension implements Extension {

  void bind(@Observes BeforeBeanDiscovery event) {
    event
        .configureInterceptorBinding(RolesAllowed.class)
        .methods()
        .forEach(method -> method.add(Nonbinding.Literal.INSTANCE));
  }
}

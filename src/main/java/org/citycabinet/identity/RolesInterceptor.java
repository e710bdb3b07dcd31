package org.citycabinet.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * Lets in only who has one of the roles that the method, or else its class, names; before any
 * transaction begins.
 */
@Interceptor
@RolesAllowed({})
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RolesInterceptor {
  @Inject CurrentUser user;

  @AroundInvoke
  Object check(InvocationContext context) throws Exception {
    Method method = context.getMethod();
    boolean open = method.isAnnotationPresent(PermitAll.class);
    if (!open && Arrays.stream(wanted(method)).noneMatch(user::is)) {
      throw Refused.forbidden("platform.error.forbidden");
    }
    return context.proceed();
  }

  private static String[] wanted(Method method) {
    return Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
        .orElseGet(() -> method.getDeclaringClass().getAnnotation(RolesAllowed.class))
        .value();
  }
}

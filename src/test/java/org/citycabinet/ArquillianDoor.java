package org.citycabinet;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets the test runner's own requests in, which nobody signs in for. Part of the tested archive
 * alone; every other request meets the product's own sign-in.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class ArquillianDoor implements HttpAuthenticationMechanism {
  @Inject @Delegate @Any HttpAuthenticationMechanism product;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (request.getRequestURI().contains("/ArquillianServletRunner")) {
      return context.doNothing();
    }
    return product.validateRequest(request, response, context);
  }
}

package org.citycabinet.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Signs out (LUD-07); by POST only, so that no foreign page can do it. */
@WebServlet("/identity/sign-out")
public class SignOutServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Session session;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    session.end(request, response);
    response.sendRedirect("/identity/signed-out");
  }
}

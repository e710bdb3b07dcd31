package org.citycabinet.drafts;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.citycabinet.platform.Caller;

/** Keeps what is being typed, and gives it back after the next sign-in. */
@WebServlet("/identity/draft")
public class DraftServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 64 * 1024;
  private static final int LONGEST_PLACE = 500;

  @Inject transient Drafts drafts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] content = request.getInputStream().readNBytes(MOST_BYTES + 1);
    Optional<Drafts.Spot> spot = spot(request);
    if (spot.isEmpty() || content.length > MOST_BYTES) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    drafts.keep(spot.get(), new String(content, StandardCharsets.UTF_8));
    request.getSession().setAttribute(DraftFilter.KEPT, true);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> words = spot(request).flatMap(drafts::take);
    if (words.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(words.get());
  }

  private static Optional<Drafts.Spot> spot(HttpServletRequest request) {
    var caller = (Caller) request.getAttribute(Caller.ATTRIBUTE);
    return Optional.ofNullable(request.getParameter("place"))
        .filter(place -> place.startsWith("/") && place.length() <= LONGEST_PLACE)
        .map(place -> new Drafts.Spot(caller.id(), request.getSession().getId(), place));
  }
}

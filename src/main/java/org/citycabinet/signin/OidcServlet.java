package org.citycabinet.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.citycabinet.identity.Account;
import org.citycabinet.platform.Secrets;
import org.citycabinet.words.Refused;

/** The way to the e-identity, and the way back with its answer. */
@WebServlet({"/identity/e-identity", "/identity/e-identity/return"})
public class OidcServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(OidcServlet.class.getName());
  private static final String SIGN_IN = "/identity/sign-in?eIdentity=";
  private static final String SECURITY = "/identity/security?eIdentity=";

  @Inject transient OidcProvider provider;
  @Inject transient ElectronicIdentities identities;
  @Inject transient Session session;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String to =
          request.getServletPath().endsWith("/return") ? back(request, response) : there(request);
      response.sendRedirect(to);
    } catch (Refused e) {
      LOG.warning("e-identity: " + e.key());
      response.sendRedirect(SIGN_IN + e.key().replaceAll(".*\\.", ""));
    }
  }

  private String there(HttpServletRequest request) {
    if (!provider.isThere()) {
      throw Refused.rule("identity.eIdentity.away");
    }
    var start = OidcStart.begin(false, PagePaths.goOn(request.getParameter("from")));
    request.getSession().setAttribute(OidcStart.ATTRIBUTE, start);
    return provider.address(start).toString();
  }

  private String back(HttpServletRequest request, HttpServletResponse response) {
    OidcStart start = started(request);
    String code = request.getParameter("code");
    if (code == null) {
      throw Refused.rule("identity.eIdentity.cancelled");
    }
    OidcToken person = provider.redeem(code, start);
    return start.linking()
        ? link(request, person)
        : signIn(request, response, start, identities.account(person));
  }

  /** Each way there leads back once, to the session that it began in. */
  private static OidcStart started(HttpServletRequest request) {
    HttpSession session = request.getSession();
    var start = (OidcStart) session.getAttribute(OidcStart.ATTRIBUTE);
    session.removeAttribute(OidcStart.ATTRIBUTE);
    String state = request.getParameter("state");
    return Optional.ofNullable(start)
        .filter(s -> state != null && Secrets.same(s.state(), state))
        .orElseThrow(() -> Refused.rule("identity.eIdentity.again"));
  }

  private String link(HttpServletRequest request, OidcToken person) {
    UUID me =
        SignedIn.in(request)
            .filter(s -> s.missing() == null)
            .map(s -> s.caller().id())
            .orElseThrow(() -> Refused.rule("identity.eIdentity.again"));
    try {
      identities.link(me, person);
      return SECURITY + "linked";
    } catch (Refused e) {
      return SECURITY + e.key().replaceAll(".*\\.", "");
    }
  }

  /**
   * What the account asks for besides, such as the code of its second step, it asks for here too.
   */
  private String signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      OidcStart start,
      Optional<Account> account) {
    Account known = account.orElseThrow(() -> Refused.rule("identity.eIdentity.unknown"));
    SignedIn signedIn = session.begin(known, false, request, response);
    return signedIn.missing() == null
        ? PagePaths.goOn(start.from())
        : PagePaths.step(signedIn.missing(), start.from());
  }
}

package org.citycabinet.signin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.PasswordChanges;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/**
 * A change of password by the old one: demanded at the first sign-in (LUD-03) or wished in the
 * profile (LUD-26).
 */
@Named
@ViewScoped
public class PasswordPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient PasswordChanges changes;
  @Inject transient Accounts accounts;
  @Inject transient Session session;
  @Inject transient PageNotes notes;
  @Inject transient HttpServletRequest request;

  private final NewPasswordForm typed = new NewPasswordForm();
  private String from;
  private List<String> missing = List.of();

  /** Changes the password and goes on. */
  public void submit() throws IOException {
    SignedIn signedIn = signedIn();
    UUID id = signedIn.caller().id();
    Account account = changes.byOld(id, typed.getOld(), typed.getWanted(), typed.getRepeated());
    if (isDemanded()) {
      session.pass(SignedIn.Step.PASSWORD, request, response());
    } else {
      session.renew(account, request);
    }
    notes.done("identity.password.changed");
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(isDemandedBefore(signedIn) ? PagePaths.goOn(from) : "/identity/profile");
  }

  private static boolean isDemandedBefore(SignedIn signedIn) {
    return signedIn.missing() == SignedIn.Step.PASSWORD;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  /** Looks at the new password while it is typed (LUD-04). */
  public void look() {
    Account account = accounts.byId(signedIn().caller().id());
    missing = changes.missing(typed.getWanted(), account);
  }

  private SignedIn signedIn() {
    return SignedIn.in(request)
        .filter(s -> s.missing() != SignedIn.Step.SECOND_FACTOR)
        .orElseThrow(() -> Refused.forbidden("identity.signIn.again"));
  }

  /** Whether the person cannot go on before the password is changed. */
  public boolean isDemanded() {
    return SignedIn.in(request).filter(PasswordPage::isDemandedBefore).isPresent();
  }

  /** Whether somebody is signed in far enough to change a password. */
  public boolean isExpected() {
    return SignedIn.in(request).filter(s -> s.missing() != SignedIn.Step.SECOND_FACTOR).isPresent();
  }

  /** What the new password still lacks, as keys of messages. */
  public List<String> getMissing() {
    return missing;
  }

  /** What was typed. */
  public NewPasswordForm getTyped() {
    return typed;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}

package org.citycabinet.signin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.identity.Links;
import org.citycabinet.identity.OneTimeToken.Purpose;
import org.citycabinet.identity.PasswordChanges;
import org.citycabinet.web.PageNotes;

/** A new password by a mailed link: forgotten (LUD-06), or the first of a new account. */
@Named
@ViewScoped
public class ResetPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Links links;
  @Inject transient PasswordChanges changes;
  @Inject transient PageNotes notes;

  private final NewPasswordForm typed = new NewPasswordForm();
  private String token = "";
  private List<String> missing = List.of();

  /** Sets the password; the person signs in with it. */
  public void submit() throws IOException {
    changes.byLink(token, typed.getWanted(), typed.getRepeated());
    notes.done("identity.password.changed");
    FacesContext.getCurrentInstance().getExternalContext().redirect("/identity/sign-in");
  }

  /** Looks at the new password while it is typed (LUD-04). */
  public void look() {
    missing =
        links
            .owner(token, Purpose.RESET, Purpose.ACTIVATE)
            .map(account -> changes.missing(typed.getWanted(), account))
            .orElse(List.of());
  }

  /** Whether the link is still good. */
  public boolean isGood() {
    return links.owner(token, Purpose.RESET, Purpose.ACTIVATE).isPresent();
  }

  /** What the new password still lacks, as keys of messages. */
  public List<String> getMissing() {
    return missing;
  }

  /** What was typed. */
  public NewPasswordForm getTyped() {
    return typed;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token == null ? "" : token;
  }
}

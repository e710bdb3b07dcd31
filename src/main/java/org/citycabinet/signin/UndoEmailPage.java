package org.citycabinet.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.identity.Links;
import org.citycabinet.identity.OneTimeToken;
import org.citycabinet.identity.Profiles;

/** Where the old address takes back a change of e-mail address that its owner did not make. */
@Named
@ViewScoped
public class UndoEmailPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Profiles profiles;
  @Inject transient Links links;

  private String token = "";
  private boolean undone;

  /** Puts the old address back in force and closes the account until a new password is set. */
  public void undo() {
    profiles.undoEmail(token);
    undone = true;
  }

  /** Whether the link is still good. */
  public boolean isGood() {
    return links.owner(token, OneTimeToken.Purpose.UNDO_EMAIL).isPresent();
  }

  /** Whether the old address is in force again. */
  public boolean isUndone() {
    return undone;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token == null ? "" : token;
  }
}

package org.citycabinet.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.identity.Links;
import org.citycabinet.identity.OneTimeToken;
import org.citycabinet.identity.Profiles;

/** Confirms a new address (LUD-27); the link opens the page, its button confirms. */
@Named
@ViewScoped
public class ConfirmEmailPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Profiles profiles;
  @Inject transient Links links;

  private String token = "";
  private boolean confirmed;

  /** Puts the address in force. */
  public void confirm() {
    profiles.confirmEmail(token);
    confirmed = true;
  }

  /** Whether the link is still good. */
  public boolean isGood() {
    return links.owner(token, OneTimeToken.Purpose.EMAIL).isPresent();
  }

  /** Whether the address is in force now. */
  public boolean isConfirmed() {
    return confirmed;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token == null ? "" : token;
  }
}

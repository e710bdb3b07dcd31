package org.citycabinet.signin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.identity.Enroller;
import org.citycabinet.identity.Links;
import org.citycabinet.identity.Lockout;
import org.citycabinet.web.ClientAddress;
import org.citycabinet.words.Refused;

/** A forgotten password (LUD-06): asks for the address, and answers the same for every address. */
@Named
@ViewScoped
public class ForgotPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Links links;
  @Inject transient Lockout lockout;
  @Inject transient ClientAddress client;

  private String email;
  private boolean sent;

  /** Writes to the address, where it belongs to an account. */
  public void submit() {
    if (email == null || !Enroller.isEmail(email.strip())) {
      throw Refused.field("email", "identity.email.form");
    }
    var counters = List.of(Lockout.Counter.network("forgot", client.text()));
    if (lockout.count(counters).isPresent()) {
      throw Refused.field("email", "identity.forgot.tooMany", Lockout.WAIT.toMinutes());
    }
    links.forgot(email);
    sent = true;
  }

  /** Whether the answer is to be shown. */
  public boolean isSent() {
    return sent;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}

package org.citycabinet.signin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.files.QrPicture;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.RecoveryCodes;
import org.citycabinet.identity.SecondFactor;
import org.citycabinet.words.Refused;

/** The code of the second factor after the password; the first time, its set-up. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Accounts accounts;
  @Inject transient SecondFactor secondFactor;
  @Inject transient Session session;
  @Inject transient HttpServletRequest request;

  private String code;
  private String from;
  private boolean recovery;
  private String newSecret;
  private String username;

  @PostConstruct
  void begin() {
    SignedIn.in(request)
        .filter(s -> s.missing() == SignedIn.Step.SECOND_FACTOR)
        .ifPresent(s -> prepare(accounts.byId(s.caller().id())));
  }

  private void prepare(Account account) {
    username = account.getUsername();
    newSecret = account.secondFactor().isPresent() ? null : SecondFactor.newSecret();
  }

  /** Checks the code and goes on. */
  public void submit() throws IOException {
    SignedIn pending = session.pending(request, SignedIn.Step.SECOND_FACTOR);
    if (code == null || !isCode(code)) {
      throw Refused.field("code", "identity.code.form");
    }
    if (newSecret == null) {
      secondFactor.check(pending.caller().id(), code);
    } else {
      secondFactor.enrol(pending.caller().id(), newSecret, code);
    }
    SignedIn after = session.pass(SignedIn.Step.SECOND_FACTOR, request, response());
    String to =
        after.missing() == null ? PagePaths.goOn(from) : PagePaths.step(after.missing(), from);
    FacesContext.getCurrentInstance().getExternalContext().redirect(to);
  }

  private boolean isCode(String typed) {
    boolean digits = typed.replace(" ", "").matches("\\d{6}");
    return digits || (newSecret == null && RecoveryCodes.isOne(typed));
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  /** Whether somebody has come as far as this step. */
  public boolean isExpected() {
    return username != null;
  }

  /** The secret to type into the program at set-up, or null. */
  public String getNewSecret() {
    return newSecret;
  }

  /** The picture that the program reads. */
  public QrPicture getPicture() {
    return QrPicture.of(SecondFactor.address(username, newSecret));
  }

  /** Whether a recovery code is asked for instead of the program's. */
  public boolean isRecovery() {
    return recovery;
  }

  public void setRecovery(boolean recovery) {
    this.recovery = recovery;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}

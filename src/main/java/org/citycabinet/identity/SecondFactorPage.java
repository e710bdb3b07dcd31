package org.citycabinet.identity;

import io.nayuki.qrcodegen.QrCode;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
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
    if (code == null || !code.replace(" ", "").matches("\\d{6}")) {
      throw Refused.field("code", "identity.code.form");
    }
    if (newSecret == null) {
      secondFactor.check(pending.caller().id(), code);
    } else {
      secondFactor.enrol(pending.caller().id(), newSecret, code);
    }
    SignedIn after = session.pass(SignedIn.Step.SECOND_FACTOR, request);
    String to =
        after.missing() == null ? PagePaths.goOn(from) : PagePaths.step(after.missing(), from);
    FacesContext.getCurrentInstance().getExternalContext().redirect(to);
  }

  /** Whether somebody has come as far as this step. */
  public boolean isExpected() {
    return username != null;
  }

  /** The secret to type into the program at set-up, or null. */
  public String getNewSecret() {
    return newSecret;
  }

  /** The outline of the QR code that the program reads, as an SVG path. */
  public String getQrPath() {
    QrCode qr = QrCode.encodeText(SecondFactor.address(username, newSecret), QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < qr.size; y++) {
      for (int x = 0; x < qr.size; x++) {
        path.append(qr.getModule(x, y) ? "M%d,%dh1v1h-1z".formatted(x, y) : "");
      }
    }
    return path.toString();
  }

  /** The width of the QR code in modules. */
  public int getQrSize() {
    return QrCode.encodeText(SecondFactor.address(username, newSecret), QrCode.Ecc.MEDIUM).size;
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

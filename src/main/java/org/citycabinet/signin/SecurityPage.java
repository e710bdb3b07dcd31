package org.citycabinet.signin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.citycabinet.files.QrPicture;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.Computers;
import org.citycabinet.identity.PasswordGuard;
import org.citycabinet.identity.SecondFactor;
import org.citycabinet.web.PageNotes;

/** Remembered computers, signing out everywhere, and the second step of signing in. */
@Named
@ViewScoped
public class SecurityPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Accounts accounts;
  @Inject transient Computers computers;
  @Inject transient SecondFactor secondFactor;
  @Inject transient Session session;
  @Inject transient OidcProvider provider;
  @Inject transient ElectronicIdentities identities;
  @Inject transient PasswordGuard guard;
  @Inject transient PageNotes notes;
  @Inject transient HttpServletRequest request;

  private String username;
  private boolean staff;
  private boolean on;
  private String secret;
  private String code = "";
  private String password = "";
  private String answer;
  private List<String> recoveryCodes = List.of();

  @PostConstruct
  void begin() {
    Account account = accounts.mine();
    username = account.getUsername();
    staff = account.isStaff();
    on = account.secondFactor().isPresent();
  }

  /** Makes a remembered computer forget. */
  public void forget(String selector) {
    computers.forget(selector);
    notes.done("identity.computers.forgotten");
  }

  /** Ends all sessions but this one. */
  public void signOutEverywhere() {
    session.renew(computers.signOutEverywhere(), request);
    notes.done("identity.computers.out");
  }

  /** Shows the secret for an authenticator. */
  public void prepare() {
    secret = SecondFactor.newSecret();
  }

  /** Turns the second step on. */
  public void turnOn() {
    recoveryCodes = secondFactor.turnOn(secret, code, password);
    on = true;
    secret = null;
    session.renew(accounts.mine(), request);
    notes.done("identity.code.on");
  }

  /** Turns it off. */
  public void turnOff() {
    secondFactor.turnOff(password);
    on = false;
    recoveryCodes = List.of();
    notes.done("identity.code.off");
  }

  /** Makes new recovery codes. */
  public void renewCodes() {
    recoveryCodes = secondFactor.renewCodes(password);
    notes.done("identity.recovery.renewed");
  }

  /** Leads to the e-identity, which comes back to be linked. */
  public void link() throws IOException {
    guard.checkMine("eIdentityPassword", password);
    var start = OidcStart.begin(true, "/");
    String there = provider.address(start).toString();
    request.getSession().setAttribute(OidcStart.ATTRIBUTE, start);
    FacesContext.getCurrentInstance().getExternalContext().redirect(there);
  }

  /** Lets the e-identity open the account no more. */
  public void unlink() {
    guard.checkMine("eIdentityPassword", password);
    identities.unlink(accounts.mine().getId());
    notes.done("identity.eIdentity.unlinked");
  }

  /** What people call the e-identity; empty where the installation has none. */
  public String getEIdentityName() {
    return provider.isThere() ? provider.name() : "";
  }

  /** Since when an e-identity opens the account, or null. */
  public Instant getLinkedAt() {
    return identities.linkedAt(accounts.mine().getId()).orElse(null);
  }

  /** The key of what the e-identity's answer means; empty where there was none. */
  public String getAnswerKey() {
    return OidcProvider.words(answer);
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  /** The computers that remember the reader. */
  public List<Computers.Computer> getComputers() {
    return computers.mine(Cookies.value(request, Cookies.REMEMBER).orElse(""));
  }

  /** Whether the reader is a member of staff, who is never remembered and needs the second step. */
  public boolean isStaff() {
    return staff;
  }

  /** Whether the second step is on. */
  public boolean isOn() {
    return on;
  }

  /** The secret that is being set up, or null. */
  public String getSecret() {
    return secret;
  }

  /** The picture of the secret for an authenticator. */
  public QrPicture getPicture() {
    return QrPicture.of(SecondFactor.address(username, secret));
  }

  /** The codes just made; they are shown this once. */
  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  /** How many recovery codes are left. */
  public long getCodesLeft() {
    return secondFactor.codesLeft();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null ? "" : code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}

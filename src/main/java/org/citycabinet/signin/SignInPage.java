package org.citycabinet.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Lockout;
import org.citycabinet.identity.SignIns;
import org.citycabinet.platform.RealTime;
import org.citycabinet.web.ClientAddress;
import org.citycabinet.words.Refused;

/** Sign-in with name and password (LUD-01, LUD-02, LUD-05). */
@Named
@RequestScoped
public class SignInPage {
  private static final long HOUR = 3_600;

  @Inject SignIns signIns;
  @Inject Session session;
  @Inject HttpServletRequest request;
  @Inject ClientAddress client;
  @Inject OidcProvider provider;
  @Inject @RealTime Clock clock;

  private String username;
  private String password;
  private boolean remember;
  private String from;
  private boolean ended;
  private String answer;
  private Instant blockedUntil;

  /** Signs in and goes on to the page that was asked for. */
  public void submit() throws IOException {
    var attempt =
        new SignIns.Attempt(
            given("username", username), given("password", password), computer(), client.text());
    SignIns.Answer answer = signIns.signIn(attempt);
    blockedUntil = answer.blockedUntil().orElse(null);
    if (blockedUntil != null) {
      return;
    }
    Account account =
        answer.account().orElseThrow(() -> Refused.field("password", "identity.signIn.wrong"));
    goOn(session.begin(account, remember, request, response()));
  }

  private static String given(String field, String value) {
    if (value == null || value.isBlank()) {
      throw Refused.field(field, "platform.field.required");
    }
    return value;
  }

  private void goOn(SignedIn signedIn) throws IOException {
    String to =
        signedIn.missing() == null
            ? PagePaths.goOn(from)
            : PagePaths.step(signedIn.missing(), from);
    FacesContext.getCurrentInstance().getExternalContext().redirect(to);
  }

  private String computer() {
    return Cookies.value(request, Cookies.COMPUTER).orElse("");
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  /** Whether this computer has to wait. */
  public boolean isBlocked() {
    return blockedUntil != null;
  }

  /** How long it has to wait, in seconds. */
  public long getWaitSeconds() {
    return Optional.ofNullable(blockedUntil)
        .map(until -> Math.max(1, Duration.between(clock.instant(), until).toSeconds()))
        .orElse(0L);
  }

  /** How long it has to wait, in minutes and seconds, or in hours, minutes and seconds. */
  public String getWait() {
    long seconds = getWaitSeconds();
    return seconds < HOUR
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / HOUR, seconds / 60 % 60, seconds % 60);
  }

  /** Whether only a new password opens the account again. */
  public boolean isClosed() {
    return getWaitSeconds() > Lockout.LONGEST_WAIT.toSeconds();
  }

  /** Whether a session of the reader's has just ended by itself. */
  public boolean isEnded() {
    return ended;
  }

  public void setEnded(boolean ended) {
    this.ended = ended;
  }

  /** Leads whom the computer remembers on at once. */
  public void goOnWhereSignedIn() throws IOException {
    boolean signedIn = SignedIn.in(request).filter(s -> s.missing() == null).isPresent();
    if (ended && signedIn) {
      FacesContext.getCurrentInstance().getExternalContext().redirect(PagePaths.goOn(from));
    }
  }

  /** What people call the e-identity; empty where the installation has none. */
  public String getEIdentityName() {
    return provider.isThere() ? provider.name() : "";
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

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isRemember() {
    return remember;
  }

  public void setRemember(boolean remember) {
    this.remember = remember;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}

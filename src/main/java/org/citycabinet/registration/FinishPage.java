package org.citycabinet.registration;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.citycabinet.identity.Enroller;
import org.citycabinet.registration.Proof.Purpose;
import org.citycabinet.signin.NewPasswordForm;
import org.citycabinet.web.PageNotes;

/** The password of a new account and, for who wants that, a name and an address (RIG-A3). */
@Named
@ViewScoped
public class FinishPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Registrations registrations;
  @Inject transient Proofs proofs;
  @Inject transient Enroller enroller;
  @Inject transient PageNotes notes;

  private final NewPasswordForm typed = new NewPasswordForm();
  private String token = "";
  private String name = "";
  private String email = "";
  private boolean consent;
  private List<String> missing = List.of();

  /** Makes the account; the person signs in with it. */
  public void submit() throws IOException {
    registrations.finish(
        token,
        new Registrations.Entry(
            name.strip(), email.strip(), consent, typed.getWanted(), typed.getRepeated()));
    notes.done(email.isBlank() ? "registration.finish.done" : "registration.finish.done.email");
    FacesContext.getCurrentInstance().getExternalContext().redirect("/identity/sign-in");
  }

  /** Looks at the new password while it is typed (LUD-04). */
  public void look() {
    String contact = proof().map(p -> p.contact().text()).orElse("");
    missing = enroller.missing(typed.getWanted(), contact);
  }

  private Optional<Proof> proof() {
    return proofs.find(token, Purpose.REGISTRATION).filter(Proof::isConfirmed);
  }

  /** Whether number or address are proved and it is not too late. */
  public boolean isGood() {
    return proof().isPresent();
  }

  /** Whether it is a number that was proved. */
  public boolean isByTelephone() {
    return proof().filter(p -> p.contact().way() == Way.TELEPHONE).isPresent();
  }

  /** What the person will sign in with. */
  public String getContact() {
    return proof().map(p -> p.contact().text()).orElse("");
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

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email == null ? "" : email;
  }

  public boolean isConsent() {
    return consent;
  }

  public void setConsent(boolean consent) {
    this.consent = consent;
  }
}

package org.citycabinet.signin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.identity.PasswordChanges;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** The first password of an account, by the code of a letter on paper (LUD-03). */
@Named
@ViewScoped
public class ActivatePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient PasswordChanges changes;
  @Inject transient PageNotes notes;

  private final NewPasswordForm typed = new NewPasswordForm();
  private String username;
  private String code;
  private List<String> missing = List.of();

  /** Sets the password; the person signs in with it. */
  public void submit() throws IOException {
    changes.byCode(
        given("username", username), given("code", code), typed.getWanted(), typed.getRepeated());
    notes.done("identity.activate.done");
    FacesContext.getCurrentInstance().getExternalContext().redirect("/identity/sign-in");
  }

  private static String given(String field, String value) {
    if (value == null || value.isBlank()) {
      throw Refused.field(field, "platform.field.required");
    }
    return value;
  }

  /** Looks at the new password while it is typed (LUD-04). */
  public void look() {
    missing = changes.missing(typed.getWanted(), username == null ? "" : username);
  }

  /** What the new password still lacks, as keys of messages. */
  public List<String> getMissing() {
    return missing;
  }

  /** What was typed. */
  public NewPasswordForm getTyped() {
    return typed;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}

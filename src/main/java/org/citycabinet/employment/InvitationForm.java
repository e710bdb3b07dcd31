package org.citycabinet.employment;

import java.io.Serial;
import java.io.Serializable;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.language.Languages;

/** Whom an administrator invites, as typed. */
public class InvitationForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private String name;
  private String username;
  private String email;
  private String language;
  private final RolesForm roles = new RolesForm();

  Newcomer newcomer() {
    return new Newcomer(
        text(username), text(name), text(email), Languages.of(language), AccountKind.PERSON);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  /** The roles that are ticked. */
  public RolesForm getRoles() {
    return roles;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}

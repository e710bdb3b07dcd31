package org.citycabinet.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.platform.Choice;
import org.citycabinet.platform.Languages;
import org.citycabinet.platform.PageNotes;
import org.citycabinet.words.Refused;

/** The person's own account: address, letters, language, password. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Accounts accounts;
  @Inject transient Profiles profiles;
  @Inject transient PageNotes notes;

  private String username;
  private String name;
  private String email;
  private boolean company;
  private boolean mail;
  private String language;
  private String newEmail = "";
  private String password = "";

  @PostConstruct
  void begin() {
    Account account = accounts.mine();
    username = account.getUsername();
    name = account.getDisplayName();
    email = account.getEmail();
    company = account.getKind() == AccountKind.COMPANY;
    mail = account.isWantsMail();
    language = account.getLocale().getLanguage();
  }

  /** Keeps the wishes. */
  public void saveWishes() {
    profiles.wish(mail, Languages.of(language));
    notes.done("identity.profile.saved");
  }

  /** Sends the letter to the new address. */
  public void changeEmail() {
    if (newEmail == null || newEmail.isBlank()) {
      throw Refused.field("newEmail", "platform.field.required");
    }
    profiles.askForEmail(newEmail.strip(), password == null ? "" : password);
    notes.done("identity.profile.emailAsked", newEmail.strip());
    newEmail = "";
  }

  /** The languages to write in, each in its own words. */
  public List<Choice> getLanguages() {
    return Languages.choices();
  }

  public String getUsername() {
    return username;
  }

  public String getName() {
    return name;
  }

  /** Whether the account is a company's. */
  public boolean isCompany() {
    return company;
  }

  public String getEmail() {
    return email;
  }

  public boolean isMail() {
    return mail;
  }

  public void setMail(boolean mail) {
    this.mail = mail;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getNewEmail() {
    return newEmail;
  }

  public void setNewEmail(String newEmail) {
    this.newEmail = newEmail;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

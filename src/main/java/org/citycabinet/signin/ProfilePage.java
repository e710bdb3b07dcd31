package org.citycabinet.signin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.NoticeWish;
import org.citycabinet.identity.Profiles;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Languages;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** The person's own account: address, letters, language, password. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Accounts accounts;
  @Inject transient Profiles profiles;
  @Inject transient PageNotes notes;
  @Inject transient Language reader;

  private String username;
  private String name;
  private String email;
  private boolean company;
  private boolean mail;
  private NoticeWish noticeWish;
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
    noticeWish = account.getNoticeWish();
    language = account.getLocale().getLanguage();
  }

  /** Keeps the wishes. */
  public void saveWishes() {
    profiles.wish(mail, noticeWish, Languages.of(language));
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

  /** What may be wished of notices. */
  public List<Choice> getNoticeWishes() {
    return Stream.of(NoticeWish.values())
        .map(
            wish ->
                new Choice(
                    wish.name(),
                    Messages.text(reader.getLocale(), "identity.profile.notices." + wish)))
        .toList();
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

  public NoticeWish getNoticeWish() {
    return noticeWish;
  }

  public void setNoticeWish(NoticeWish noticeWish) {
    this.noticeWish = noticeWish;
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

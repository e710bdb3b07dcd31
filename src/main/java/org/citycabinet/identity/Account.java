package org.citycabinet.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.language.Languages;
import org.citycabinet.platform.Caller;

/**
 * One person's account.
 *
 * <p>It is made without a password (activated by a mailed link) or with one that the first sign-in
 * must change (LUD-03). Each change of password ends all other sessions. It is disabled, never
 * deleted.
 */
@Entity
@Table(name = "account")
public class Account {
  @Id private UUID id;
  private String username;

  @Column(name = "display_name")
  private String displayName;

  private String email;
  @Column private String phone;
  private String language;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "second_factor")
  private String secondFactor;

  @Column(name = "second_factor_step")
  private long secondFactorStep;

  @Embedded private Presence presence;

  @Enumerated(EnumType.STRING)
  private AccountKind kind;

  @Column(name = "wants_mail")
  private boolean wantsMail;

  @Enumerated(EnumType.STRING)
  @Column(name = "notice_wish")
  private NoticeWish noticeWish;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "role_grant", joinColumns = @JoinColumn(name = "account_id"))
  private Set<RoleGrant> grants = new HashSet<>();

  /** For JPA. */
  protected Account() {}

  /** An account that has no password yet, and no role. */
  Account(UUID id, Newcomer newcomer, Instant createdAt) {
    this.id = id;
    this.username = newcomer.username();
    this.displayName = newcomer.name();
    this.email = newcomer.email();
    this.language = newcomer.language().getLanguage();
    this.kind = newcomer.kind();
    this.presence = Presence.begin();
    this.wantsMail = true;
    this.noticeWish = NoticeWish.ALL;
    this.createdAt = createdAt;
  }

  /** The public identifier. */
  public UUID getId() {
    return id;
  }

  /** The name to sign in with. */
  public String getUsername() {
    return username;
  }

  /** The person's name; the number of who gave none (RIG-A6). */
  public String getDisplayName() {
    return displayName.isEmpty() ? getPhone() : displayName;
  }

  /** Whether the person's name is known. */
  public boolean isNamed() {
    return !displayName.isEmpty();
  }

  /** Gives the person a name; empty takes it away. */
  public void rename(String name) {
    displayName = name;
  }

  /**
   * The confirmed mobile number with the code of its country (LIE-06); empty where there is none.
   */
  public String getPhone() {
    return phone == null ? "" : phone;
  }

  /** Whether there is a number. */
  public boolean hasPhone() {
    return phone != null;
  }

  /** Puts another confirmed number in force; null for none any more. */
  public void changePhone(String confirmed) {
    phone = confirmed;
  }

  /** The confirmed address; empty for who has none. */
  public String getEmail() {
    return email;
  }

  /** Whether there is an address to write to. */
  public boolean hasEmail() {
    return !email.isEmpty();
  }

  /** Whether it is a person's or a company's. */
  public AccountKind getKind() {
    return kind;
  }

  /** Whether its owner has yet to set the first password. */
  public boolean isNew() {
    return isOpen() && passwordHash == null;
  }

  /** The language to write in. */
  public Locale getLocale() {
    return Languages.of(language);
  }

  /** Which notices are welcome by e-mail (LUD-28). */
  public NoticeWish getNoticeWish() {
    return noticeWish;
  }

  /** Whether letters on invoices and reminders are welcome (LUD-28). */
  public boolean isWantsMail() {
    return wantsMail;
  }

  void grant(Role role, String operator) {
    grants.add(new RoleGrant(role, operator));
  }

  /** Whether the person works for an operator, or for the installation. */
  public boolean isStaff() {
    return !staffRoles().isEmpty();
  }

  /** The roles of a member of staff; none for a resident. */
  public Set<Role> staffRoles() {
    return grants.stream().map(RoleGrant::role).filter(Role::isStaff).collect(Collectors.toSet());
  }

  /** The operator that a member of staff works for; empty for the installation. */
  public String employer() {
    return grants.stream()
        .map(RoleGrant::operator)
        .filter(o -> !o.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Gives a member of staff those roles there, in place of the ones before; all sessions end. */
  void employ(Set<Role> roles, String operator) {
    grants.removeIf(g -> g.role().isStaff());
    roles.forEach(role -> grant(role, operator));
    endSessions();
  }

  /** When the person last came all the way in; noted of staff only. */
  public Optional<Instant> lastSignIn() {
    return presence.lastSignIn();
  }

  /** Whether anybody can sign in to it: it is not closed, and has a password. */
  public boolean isActive() {
    return isOpen() && passwordHash != null;
  }

  /** Whether the next sign-in must set another password (LUD-03). */
  public boolean isMustChangePassword() {
    return mustChangePassword;
  }

  /** Sessions of another version have ended; 0 where it is closed. */
  public int sessionVersion() {
    return presence.version();
  }

  String passwordHash() {
    return passwordHash;
  }

  /** The sealed secret of the second factor. */
  public Optional<String> secondFactor() {
    return Optional.ofNullable(secondFactor);
  }

  /** Sets the first password, which the first sign-in must change (LUD-03). */
  void assignPassword(String hash) {
    passwordHash = hash;
    mustChangePassword = true;
  }

  /** Sets the person's own password; all sessions before it end. */
  void changePassword(String hash) {
    passwordHash = hash;
    mustChangePassword = false;
    endSessions();
  }

  /** Ends all sessions; whoever goes on needs a new one. */
  void endSessions() {
    presence.endSessions();
  }

  /** Whether it is open, and when its person came last. */
  Presence presence() {
    return presence;
  }

  /** Closes it for every password there was, until its owner sets a new one by a link. */
  void forgetPassword() {
    passwordHash = null;
    endSessions();
  }

  /** Whether a link to set a password may go out for it. */
  public boolean isOpen() {
    return presence.isOpen();
  }

  void removeSecondFactor() {
    secondFactor = null;
  }

  void enrolSecondFactor(String sealedSecret) {
    secondFactor = sealedSecret;
  }

  /**
   * Uses up a time step of the second factor.
   *
   * @return false where this step or a later one was used before: a code counts once
   */
  boolean useSecondFactorStep(long step) {
    boolean unused = step > secondFactorStep;
    secondFactorStep = Math.max(step, secondFactorStep);
    return unused;
  }

  /** Puts another confirmed address in force; empty for none any more. */
  public void changeEmail(String confirmed) {
    email = confirmed;
  }

  void wish(boolean mail, NoticeWish notices, Locale wanted) {
    wantsMail = mail;
    noticeWish = notices;
    language = wanted.getLanguage();
  }

  /** As the container and the audit trail know the person. */
  public Caller asCaller() {
    Set<String> roles = grants.stream().map(g -> g.role().name()).collect(Collectors.toSet());
    return new Caller(id, username, Set.copyOf(roles), employer().isEmpty() ? null : employer());
  }
}

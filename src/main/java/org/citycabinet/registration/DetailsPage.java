package org.citycabinet.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operators;
import org.citycabinet.web.PageNotes;

/**
 * What the account knows of its owner: number, name and address, whose terms were accepted, and on
 * whose word it is a personalised one.
 */
@Named
@ViewScoped
public class DetailsPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient NameAndAddress details;
  @Inject transient Acceptances acceptances;
  @Inject transient Personalisations personalisations;
  @Inject transient Accounts accounts;
  @Inject transient Operators operators;
  @Inject transient Language reader;
  @Inject transient PageNotes notes;

  private String name;
  private boolean consent;

  /**
   * Something that has held since a day.
   *
   * @param operator the operator's name; empty for the e-identity
   */
  public record Since(String operator, Instant at) {}

  /** Gives the account a name. */
  public void give() {
    details.give(name, consent);
    notes.done("registration.details.given");
  }

  /** Erases name and address. */
  public void erase() {
    details.erase();
    name = null;
    consent = false;
    notes.done("registration.details.erased");
  }

  /** The account as it is now. */
  public Account getAccount() {
    return accounts.mine();
  }

  /** Whether the caller made the account, and not staff. */
  public boolean isOwn() {
    return !acceptances.mine().isEmpty();
  }

  /** Since when name and address are kept by consent; null where they are not. */
  public Instant getConsentSince() {
    return details.consentSince().orElse(null);
  }

  /** Whose terms were accepted, and when (RIG-A1). */
  public List<Since> getAccepted() {
    return acceptances.mine().stream()
        .map(each -> new Since(name(each.operator()), each.acceptedAt()))
        .toList();
  }

  /** On whose word the account is a personalised one (LIE-05). */
  public List<Since> getPersonalised() {
    return personalisations.of(accounts.mine().getId()).stream()
        .map(each -> new Since(name(each.operator()), each.personalisedAt()))
        .toList();
  }

  private String name(String operator) {
    return operator.isEmpty() ? "" : operators.operator(operator).name(reader.getLocale());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isConsent() {
    return consent;
  }

  public void setConsent(boolean consent) {
    this.consent = consent;
  }
}

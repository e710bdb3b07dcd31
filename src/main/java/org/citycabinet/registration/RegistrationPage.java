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
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.web.ClientAddress;

/**
 * Where a passenger begins to register: whose terms, and by which number or address. What it
 * answers tells nobody who has an account.
 */
@Named
@ViewScoped
public class RegistrationPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Registrations registrations;
  @Inject transient Operators operators;
  @Inject transient Language reader;
  @Inject transient ClientAddress client;

  private String operator;
  private String contact;
  private boolean accepted;
  private boolean sent;

  /** Sends the code or the letter. */
  public void submit() throws IOException {
    var wish =
        new Registrations.Wish(operator, contact, accepted, reader.getLocale(), client.text());
    Optional<String> token = registrations.begin(wish);
    if (token.isPresent()) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect("/registration/code?token=" + token.get());
    } else {
      sent = true;
    }
  }

  /** Those with whom one can register. */
  public List<Choice> getOperators() {
    return registrations.offering().stream()
        .map(each -> new Choice(each.code(), each.name(reader.getLocale())))
        .toList();
  }

  /** Whether it is known with whom, and that works. */
  public boolean isReady() {
    return operator != null && !ways().isEmpty();
  }

  /** How one may register: by {@code TELEPHONE}, by {@code E_MAIL} or by {@code BOTH}. */
  public String getWays() {
    return ways().size() > 1 ? "BOTH" : ways().get(0).name();
  }

  private List<Way> ways() {
    return registrations.ways(operator);
  }

  /** The operator's name in the reader's language. */
  public String getOperatorName() {
    return chosen().name(reader.getLocale());
  }

  /** Where the terms are published that are accepted (RIG-A1). */
  public String getTermsUrl() {
    return chosen().termsUrl();
  }

  private Operator chosen() {
    return operators.operator(operator);
  }

  /** Whether a letter is on its way. */
  public boolean isSent() {
    return sent;
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getContact() {
    return contact;
  }

  public void setContact(String contact) {
    this.contact = contact;
  }

  public boolean isAccepted() {
    return accepted;
  }

  public void setAccepted(boolean accepted) {
    this.accepted = accepted;
  }
}

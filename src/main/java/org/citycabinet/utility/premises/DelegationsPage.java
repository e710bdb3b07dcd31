package org.citycabinet.utility.premises;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Where a resident lets somebody else see or act for an address, and takes it back. */
@Named
@ViewScoped
public class DelegationsPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Delegations delegations;
  @Inject transient Premises premises;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private List<Choice> places;
  private String contract;
  private String username;
  private String scope = "SEE";
  private String lastOn;
  private String password = "";

  @PostConstruct
  void begin() {
    places =
        premises.mine().stream()
            .filter(Place::isOwn)
            .map(p -> new Choice(p.contract().toString(), p.address() + " · " + p.number()))
            .toList();
    contract = places.isEmpty() ? null : places.get(0).value();
  }

  /** Gives the right. */
  public String give() {
    if (username == null || username.isBlank()) {
      throw Refused.field("username", "platform.field.required");
    }
    var wish =
        new Delegations.Wish(UUID.fromString(contract), username, scope.equals("ACT"), day());
    delegations.give(wish, password);
    notes.done("premises.delegation.given.done");
    return again();
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(lastOn == null ? "" : lastOn);
    } catch (DateTimeException e) {
      throw Refused.field("lastOn", "premises.delegation.days");
    }
  }

  /** Takes it back or gives it up. */
  public String end(UUID id) {
    delegations.end(id);
    notes.done("premises.delegation.ended.done");
    return again();
  }

  private static String again() {
    return "/premises/delegations.xhtml?faces-redirect=true";
  }

  /** What the reader lets others. */
  public List<Delegations.Shared> getGiven() {
    return delegations.given();
  }

  /** What others let the reader. */
  public List<Delegations.Shared> getTaken() {
    return delegations.taken();
  }

  /** The addresses at which the reader has a right of the own. */
  public List<Choice> getPlaces() {
    return places;
  }

  /** To see, or to act too. */
  public List<Choice> getScopes() {
    return Stream.of("SEE", "ACT")
        .map(s -> new Choice(s, Messages.text(language.getLocale(), "premises.scope." + s)))
        .toList();
  }

  public String getContract() {
    return contract;
  }

  public void setContract(String contract) {
    this.contract = contract;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getLastOn() {
    return lastOn;
  }

  public void setLastOn(String lastOn) {
    this.lastOn = lastOn;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}

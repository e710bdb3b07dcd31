package org.citycabinet.utility.premises;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operators;

/** The address that the pages are about, and the way to another (LUD-10). */
@Named
@RequestScoped
public class PlacePage {
  @Inject Premises premises;
  @Inject Operators operators;
  @Inject Language language;

  private List<Place> all;
  private Place active;
  private String operator = "";

  @PostConstruct
  void begin() {
    all = premises.mine();
    active = premises.active().orElse(null);
    if (active != null) {
      operator = operators.operator(active.operator()).name(language.getLocale());
    }
  }

  /** Turns to another address and shows the same page for it. */
  public String turnTo(UUID contract) {
    premises.turnTo(contract);
    return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true";
  }

  /** The active address, or null where the reader has none. */
  public Place getActive() {
    return active;
  }

  /** The name of the operator that serves it. */
  public String getOperator() {
    return operator;
  }

  /** All addresses of the reader. */
  public List<Place> getAll() {
    return all;
  }

  /** Whether there is another address to turn to. */
  public boolean isSeveral() {
    return all.size() > 1;
  }
}

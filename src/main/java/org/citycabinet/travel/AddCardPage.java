package org.citycabinet.travel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.language.Choice;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Takes a card into the resident's list. */
@Named
@ViewScoped
public class AddCardPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Carriers carriers;
  @Inject transient Cards cards;
  @Inject transient PageNotes notes;

  private String operator;
  private String number;
  private String code;
  private String name;

  /** Adds it and shows it. */
  public String add() {
    if (operator == null) {
      throw Refused.field("operator", "travel.operator.missing");
    }
    var keeper = cards.add(operator, number, code, name);
    notes.done("travel.add.done");
    return "/travel/card?faces-redirect=true&id=" + keeper.medium().id();
  }

  /** The transport operators. */
  public List<Choice> getOperators() {
    return carriers.choices();
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}

package org.citycabinet.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operators;

/** Who looked at the reader's data. */
@Named
@RequestScoped
public class OnlookersPage {
  @Inject Onlookers onlookers;
  @Inject Operators operators;
  @Inject Language language;

  private String operator = "";
  private List<Onlookers.Look> looks;

  /** The newest first. */
  public List<Onlookers.Look> getLooks() {
    if (looks == null) {
      looks = onlookers.of(operator, language.getLocale());
    }
    return looks;
  }

  /** The operators to choose from. */
  public List<Choice> getOperators() {
    return operators.all().stream()
        .map(each -> new Choice(each.code(), each.name(language.getLocale())))
        .toList();
  }

  /** The code of the operator whose staff is looked at; empty for all. */
  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator == null ? "" : operator;
  }
}

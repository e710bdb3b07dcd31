package org.citycabinet.employment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;

/** The employers whose staff the reader looks after. */
@Named
@RequestScoped
public class EmployersPage {
  @Inject StaffDesk desk;
  @Inject Operators operators;
  @Inject Language language;

  private List<Overview> rows;

  /** Each at a glance, the installation first. */
  public List<Overview> getRows() {
    if (rows == null) {
      rows =
          desk.employers().stream()
              .map(each -> Overview.of(each.code(), name(each.code()), desk.staff(each.code())))
              .toList();
    }
    return rows;
  }

  /** What the reader calls an employer; empty for the installation. */
  public String name(String code) {
    Locale locale = language.getLocale();
    return code.isEmpty()
        ? Messages.text(locale, "employment.installation")
        : operators.operator(code).name(locale);
  }
}

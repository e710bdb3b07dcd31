package org.citycabinet.cabinet;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Contact;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.registration.Acceptances;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.utility.premises.Premises;

/**
 * Whom to call, at the foot of every page (LUD-30); on the pages about travel, the carriers
 * (LIE-14, SIA-14).
 */
@Named
@RequestScoped
public class ContactsPage {
  private static final Pattern WORKING_DAYS =
      Pattern.compile("Mo-Fr 0?(\\d+):(\\d\\d)-0?(\\d+):(\\d\\d)");

  private static final List<String> ABOUT_TRAVEL =
      List.of(
          "/travel/",
          "/refund/",
          "/care/",
          "/open/terms",
          "/open/calculator",
          "/open/month",
          "/open/buy",
          "/open/purchase");

  @Inject Operators operators;
  @Inject Premises premises;
  @Inject Cards cards;
  @Inject Acceptances acceptances;
  @Inject CurrentUser user;
  @Inject Language language;

  private List<Operator> shown;

  @PostConstruct
  void begin() {
    shown = user.isEmployed() ? List.of(employer()) : forResident();
  }

  private List<Operator> forResident() {
    return isAboutTravel() ? carriers() : active().map(List::of).orElseGet(this::any);
  }

  /**
   * The operator of the active address; for whoever has none, those of the cards, those whose terms
   * were accepted by registering, and all utilities. On the pages about travel, the former two, or
   * all carriers. For staff, the operator they work for.
   */
  public List<Operator> getShown() {
    return shown;
  }

  /** Whose desk it is: a utility has several, of operators there may be several. */
  public String title(Operator operator, Contact contact) {
    String name = operator.name(language.getLocale());
    String desk = text("cabinet.desk." + contact.desk());
    if (operator.trade() == Operator.Trade.TRANSPORT) {
      return name;
    }
    return shown.size() == 1 ? desk : name + " · " + desk;
  }

  /** Opening hours in words. */
  public String hours(String code) {
    if (code.equals("24/7")) {
      return text("cabinet.hours.always");
    }
    var days = WORKING_DAYS.matcher(code);
    return days.matches()
        ? text(
            "cabinet.hours.workingDays", days.group(1), days.group(2), days.group(3), days.group(4))
        : code;
  }

  private Operator employer() {
    return operators.operator(user.operator());
  }

  private Optional<Operator> active() {
    return user.is("RESIDENT")
        ? premises.active().map(place -> operators.operator(place.operator()))
        : Optional.empty();
  }

  private static boolean isAboutTravel() {
    var path = FacesContext.getCurrentInstance().getExternalContext().getRequestServletPath();
    return ABOUT_TRAVEL.stream().anyMatch(path::startsWith);
  }

  private List<Operator> carriers() {
    var own = own();
    return own.isEmpty() ? all(Operator.Trade.TRANSPORT) : own;
  }

  private List<Operator> any() {
    return Stream.concat(own().stream(), all(Operator.Trade.UTILITY).stream()).toList();
  }

  private List<Operator> own() {
    return user.is("RESIDENT")
        ? Stream.concat(
                cards.mine().stream().map(card -> card.medium().operator()),
                acceptances.operators().stream())
            .distinct()
            .map(operators::operator)
            .toList()
        : List.of();
  }

  private List<Operator> all(Operator.Trade trade) {
    return operators.all().stream().filter(operator -> operator.trade() == trade).toList();
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language.getLocale(), key, arguments);
  }
}

package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;
import org.citycabinet.utility.premises.ActivationLetter.Fact;

/** Writes the letters for people who have no e-mail address. */
@ApplicationScoped
class ActivationLetters {

  @Inject Accounts accounts;
  @Inject Operators operators;
  @Inject Settings settings;

  /** The letter with the code, to the address that the account is to see. */
  ActivationLetter to(UUID id, Place place, String code) {
    Account account = accounts.byId(id);
    Locale language = account.getLocale();
    return new ActivationLetter(
        language.getLanguage(),
        operators.operator(place.operator()).name(language),
        account.getDisplayName(),
        List.of(street(place), place.townLine()),
        Messages.text(language, "premises.letter.title"),
        List.of(
            Messages.text(language, "premises.letter.text", place.address()),
            Messages.text(language, "premises.letter.how")),
        List.of(
            fact(language, "address", settings.publicUrl() + "/identity/activate"),
            fact(language, "username", account.getUsername()),
            fact(language, "code", code)));
  }

  /** The town stands in the line below. */
  private static String street(Place place) {
    return place.address().substring(0, place.address().lastIndexOf(", "));
  }

  private static Fact fact(Locale language, String name, String words) {
    return new Fact(Messages.text(language, "premises.letter." + name), words);
  }
}

package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.citycabinet.identity.Accounts;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.mail.Outbox;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;

/** What is written to who is to pay a surcharge, where an address is known. */
@ApplicationScoped
class SurchargeLetters {
  /** The word by which the outbox asks for the paper. */
  static final String PAPER = "surcharge";

  @Inject Accounts accounts;
  @Inject Outbox outbox;
  @Inject Operators operators;
  @Inject Settings settings;

  void imposed(Surcharge surcharge) {
    var letter = letter(surcharge, "imposed").attach(PAPER, surcharge.id());
    if (surcharge.state() == SurchargeState.OWED) {
      letter.button("surcharge.mail.pay", address(surcharge));
    }
    send(surcharge, letter);
  }

  void paid(Surcharge surcharge) {
    send(surcharge, letter(surcharge, "paid").attach(PAPER, surcharge.id()));
  }

  /** A tap came later; what was paid goes back. */
  void cleared(Surcharge surcharge) {
    send(surcharge, back(surcharge, letter(surcharge, "cleared")));
  }

  void cancelled(Surcharge surcharge) {
    var letter = letter(surcharge, "cancelled").quote(surcharge.reason());
    send(surcharge, back(surcharge, letter));
  }

  private static Letter back(Surcharge surcharge, Letter letter) {
    surcharge.back().ifPresent(way -> letter.say("surcharge.mail.back." + way));
    return letter;
  }

  private Letter letter(Surcharge surcharge, String what) {
    var language = language(surcharge);
    var operator = operators.operator(surcharge.operator());
    return Letter.of(language, "surcharge.mail.subject", surcharge.printedReference())
        .say(
            "surcharge.mail." + what,
            operator.name(language),
            Formats.dateTime(language, surcharge.inspectedAt(), operator.zone()),
            surcharge.vehicle(),
            Formats.money(language, surcharge.bill().amount()),
            surcharge.bill().clause());
  }

  private Locale language(Surcharge surcharge) {
    return surcharge
        .debtor()
        .account()
        .map(account -> accounts.byId(account).getLocale())
        .orElseGet(surcharge.debtor()::language);
  }

  private String address(Surcharge surcharge) {
    return settings.publicUrl() + "/open/surcharge?reference=" + surcharge.reference();
  }

  private void send(Surcharge surcharge, Letter letter) {
    var debtor = surcharge.debtor();
    if (!debtor.email().isEmpty()) {
      outbox.send(debtor.email(), letter);
    } else {
      debtor.account().ifPresent(account -> accounts.write(account, letter));
    }
  }
}

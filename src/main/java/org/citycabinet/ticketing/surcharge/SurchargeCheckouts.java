package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.identity.Enroller;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.payment.Checkout;
import org.citycabinet.payment.Payments;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.CreditorReference;
import org.citycabinet.words.Refused;

/**
 * Leads who has the reference of a surcharge to the gateway and back; nobody has to sign in for it.
 * Takes no part in a transaction: the gateway may take seconds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class SurchargeCheckouts {
  private static final int LONGEST_EMAIL = 254;

  @Inject SurchargePayments goes;
  @Inject Surcharges surcharges;
  @Inject Payments payments;
  @Inject Language language;
  @Inject Settings settings;

  /** The surcharge of a reference, in any spelling; empty where there is none. */
  Optional<Surcharge> find(String typed) {
    return CreditorReference.read(typed == null ? "" : typed)
        .flatMap(CreditorReference::of)
        .flatMap(surcharges::find);
  }

  /** The same, after the gateway was asked where a payment is open. */
  Optional<Surcharge> refresh(String typed) {
    find(typed)
        .filter(surcharge -> surcharge.state() == SurchargeState.OWED)
        .flatMap(surcharge -> goes.latest(surcharge.id()))
        .map(SurchargePayment::id)
        .filter(id -> payments.find(id).isPresent())
        .ifPresent(payments::refresh);
    return find(typed);
  }

  /**
   * Goes to pay it.
   *
   * @param typed where the payer is written to
   * @return the gateway's address
   * @throws Refused at the field {@code email}; where nothing is owed, or the gateway does not
   *     answer
   */
  String pay(UUID surcharge, String typed) {
    var email = typed == null ? "" : typed.strip();
    if (email.length() > LONGEST_EMAIL || !Enroller.isEmail(email)) {
      throw Refused.field("email", "identity.email.form");
    }
    var payment = goes.begin(surcharge);
    return payments.start(checkout(payment.id(), payment.surcharge(), email));
  }

  private Checkout checkout(UUID reference, Surcharge surcharge, String email) {
    var locale = language.getLocale();
    return new Checkout(
        reference,
        surcharge.operator(),
        surcharge.bill().amount(),
        Messages.text(locale, "surcharge.pay.description", surcharge.printedReference()),
        email,
        locale,
        (int) SurchargePayments.HOLD.toSeconds(),
        settings.publicUrl() + "/open/surcharge?reference=" + surcharge.reference(),
        false);
  }
}

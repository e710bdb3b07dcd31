package org.citycabinet.utility.billing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Messages;
import org.citycabinet.payment.Checkout;
import org.citycabinet.payment.Payments;
import org.citycabinet.platform.Settings;
import org.citycabinet.words.Refused;

/**
 * Leads a customer to the gateway and back. Takes no part in a transaction: the gateway may take
 * seconds.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@RolesAllowed("RESIDENT")
class RemittanceCheckouts {
  private static final int DESCRIPTION_LENGTH = 200;

  @Inject Remittances remittances;
  @Inject RemittanceSheets sheets;
  @Inject Payments payments;
  @Inject Accounts accounts;
  @Inject CurrentUser user;
  @Inject Settings settings;

  /**
   * Goes to pay what was chosen.
   *
   * @param keys which of {@link Invoices#payable}, by {@link Due#key}
   * @return the gateway's address
   * @throws Refused where something of it cannot be paid now, or the gateway does not answer
   */
  public String pay(Set<UUID> keys) {
    return payments.start(checkout(remittances.begin(keys)));
  }

  /** Where one that is held goes on; for who left the gateway by mistake. */
  public String goOn(UUID id) {
    return payments.start(checkout(remittances.mine(id)));
  }

  /**
   * How one stands, the gateway asked where it is open.
   *
   * @throws Refused as missing, where somebody else began it
   */
  public RemittanceSheet refresh(UUID id) {
    if (remittances.mine(id).isHeld()) {
      if (payments.find(id).isPresent()) {
        payments.refresh(id);
      } else {
        remittances.expire(id);
      }
    }
    return sheets.of(remittances.mine(id));
  }

  private Checkout checkout(Remittance remittance) {
    var id = remittance.getId();
    return new Checkout(
        id,
        remittance.operator(),
        remittance.getTotal(),
        description(remittance),
        accounts.mine().getEmail(),
        user.locale(),
        (int) Remittance.HOLD.toSeconds(),
        settings.publicUrl() + "/billing/payment?id=" + id,
        false);
  }

  private String description(Remittance remittance) {
    var numbers = String.join(", ", sheets.of(remittance).numbers());
    var words = Messages.text(user.locale(), "billing.pay.description", numbers);
    return words.length() > DESCRIPTION_LENGTH ? words.substring(0, DESCRIPTION_LENGTH) : words;
  }
}

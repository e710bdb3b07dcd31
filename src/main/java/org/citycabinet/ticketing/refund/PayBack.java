package org.citycabinet.ticketing.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.citycabinet.bankaccount.BankAccount;

/** How the money of a refund goes back, and to which account where it goes by the bank. */
@Embeddable
class PayBack {

  @Enumerated(EnumType.STRING)
  private Payout payout;

  @Column(name = "payee_iban")
  private String payeeIban;

  @Column(name = "payee_name")
  private String payeeName;

  /** For the entity manager. */
  protected PayBack() {}

  /** The way it came, or over the counter. */
  static PayBack by(Payout way) {
    var payBack = new PayBack();
    payBack.payout = way;
    return payBack;
  }

  /** To that account, as it is known today. */
  static PayBack to(BankAccount account) {
    var payBack = by(Payout.BANK);
    payBack.payeeIban = account.getPrinted();
    payBack.payeeName = account.getHolder();
    return payBack;
  }

  Payout payout() {
    return payout;
  }

  String payee() {
    return payeeIban == null ? "" : payeeIban + ", " + payeeName;
  }
}

package org.citycabinet.utility.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Who asks whom for money, as both were called on the day the invoice was issued. */
@Embeddable
public class Parties {

  private String payee;

  @Column(name = "payee_registration")
  private String payeeRegistration;

  @Column(name = "payee_vat_number")
  private String payeeVatNumber;

  @Column(name = "payee_iban")
  private String payeeIban;

  private String payer;

  @Column(name = "payer_address")
  private String payerAddress;

  /** For the entity manager. */
  protected Parties() {}

  /**
   * The company that is to be paid.
   *
   * @param name its name
   * @param registration its number in the register of companies
   * @param vatNumber its number as a payer of value-added tax; null where it is none
   * @param iban its account
   */
  public record Payee(String name, String registration, String vatNumber, String iban) {}

  /**
   * Who is to be paid, and who pays.
   *
   * @param payer the name of who pays
   * @param payerAddress where that is, in one line
   */
  public Parties(Payee payee, String payer, String payerAddress) {
    this.payee = Objects.requireNonNull(payee.name());
    this.payeeRegistration = Objects.requireNonNull(payee.registration());
    this.payeeVatNumber = payee.vatNumber();
    this.payeeIban = Objects.requireNonNull(payee.iban());
    this.payer = Objects.requireNonNull(payer);
    this.payerAddress = Objects.requireNonNull(payerAddress);
  }

  Payee payee() {
    return new Payee(payee, payeeRegistration, payeeVatNumber, payeeIban);
  }

  String payer() {
    return payer;
  }

  String payerAddress() {
    return payerAddress;
  }
}

package org.citycabinet.bankaccount;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's account at a bank. */
@Entity
@Table(name = "bank_account")
public class BankAccount {
  private static final int TOLD = 4;

  @Id private UUID account;
  private String iban;
  private String holder;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For the entity manager. */
  protected BankAccount() {}

  BankAccount(UUID account) {
    this.account = account;
  }

  void change(String newIban, String newHolder, Instant now) {
    iban = newIban;
    holder = newHolder;
    changedAt = now;
  }

  /** Its number by ISO 13616, without spaces. */
  public String getIban() {
    return iban;
  }

  /** Its number in groups of four, as it is printed. */
  public String getPrinted() {
    return iban.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** As much of its number as a letter tells: the country and the last four. */
  String told() {
    return iban.substring(0, 2) + " … " + iban.substring(iban.length() - TOLD);
  }

  /** To whom it belongs, as the bank knows them. */
  public String getHolder() {
    return holder;
  }

  /** Since when it stands here. */
  public Instant getChangedAt() {
    return changedAt;
  }
}

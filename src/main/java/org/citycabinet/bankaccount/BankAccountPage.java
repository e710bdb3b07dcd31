package org.citycabinet.bankaccount;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.citycabinet.identity.Accounts;
import org.citycabinet.web.PageNotes;

/** Where people say to which account at a bank their money goes. */
@Named
@RequestScoped
public class BankAccountPage {
  @Inject BankAccounts accounts;
  @Inject Accounts people;
  @Inject PageNotes notes;

  private String iban = "";
  private String holder;
  private String password = "";
  private String leave = "";

  /** Keeps what was typed. */
  public String keep() {
    accounts.keep(iban, holder, password);
    notes.done("bankaccount.kept");
    return again();
  }

  /** Forgets what is kept. */
  public String forget() {
    accounts.forget(leave);
    notes.done("bankaccount.forgotten");
    return again();
  }

  private static String again() {
    return "/bankaccount/bank-account.xhtml?faces-redirect=true";
  }

  /** What is kept, or null. */
  public BankAccount getKept() {
    return accounts.mine().orElse(null);
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }

  /** The reader's own name to begin with. */
  public String getHolder() {
    return holder == null ? people.mine().getDisplayName() : holder;
  }

  public void setHolder(String holder) {
    this.holder = holder;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The password, typed again to have it forgotten. */
  public String getLeave() {
    return leave;
  }

  public void setLeave(String leave) {
    this.leave = leave;
  }
}

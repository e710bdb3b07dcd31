package org.citycabinet.bankaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.PersonalData;

/** The account at a bank belongs to the own data. */
@ApplicationScoped
class BankAccountHoldings implements PersonalData {

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased(
            "bankAccount",
            "select iban, holder, changed_at from bank_account where account = :person",
            "delete from bank_account where account = :person"));
  }
}

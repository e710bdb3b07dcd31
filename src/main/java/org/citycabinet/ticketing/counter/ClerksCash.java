package org.citycabinet.ticketing.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.ledger.CashDesk;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.words.Money;

/**
 * A clerk's cash lies in their open drawer; who has none open, or too little in it, uses what the
 * operator's counters have besides.
 */
@ApplicationScoped
@Transactional
class ClerksCash implements CashDesk {
  @Inject OpenDrawers drawers;
  @Inject CurrentUser me;

  @Override
  public LedgerAccount cash(String operator, Money out) {
    return drawers
        .of(operator, me.accountId(), LockModeType.PESSIMISTIC_WRITE)
        .filter(drawer -> drawers.cashIn(drawer).compareTo(out) >= 0)
        .map(Drawer::account)
        .orElseGet(() -> LedgerAccount.counter(operator));
  }
}

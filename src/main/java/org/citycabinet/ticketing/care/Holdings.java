package org.citycabinet.ticketing.care;

import java.util.List;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.words.Money;

/**
 * What is left on a medium.
 *
 * @param tickets those that can be travelled with, now or later
 * @param balance its stored value; below 0 while a trip on credit is not covered (SIA-05)
 * @param debt what it owes beside that; 0 or more
 * @param loads how many loads wait to be written to it, or were not collected in time (SIA-13)
 */
public record Holdings(List<Ticket> tickets, Money balance, Money debt, int loads) {

  /** Whether there is nothing that could move. */
  public boolean isNothing() {
    return tickets.isEmpty() && balance.isZero() && debt.isZero() && loads == 0;
  }
}

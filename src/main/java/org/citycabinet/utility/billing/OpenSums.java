package org.citycabinet.utility.billing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.words.Money;

/** What stands open under some contracts while invoices are issued to them one after the other. */
final class OpenSums {
  private final Map<UUID, Money> owed;
  private final Map<UUID, LocalDate> newest;
  private final Map<UUID, List<Remittance>> paid;
  private final ZoneId zone;

  /**
   * As it stands now, by contract.
   *
   * @param owed what is owed; below 0 what was overpaid
   * @param newest the date of the newest invoice
   * @param paid what was paid since the day of the first invoice that is to be issued
   */
  OpenSums(
      Map<UUID, Money> owed,
      Map<UUID, LocalDate> newest,
      Map<UUID, List<Remittance>> paid,
      ZoneId zone) {
    this.owed = new HashMap<>(owed);
    this.newest = new HashMap<>(newest);
    this.paid = Map.copyOf(paid);
    this.zone = zone;
  }

  /** Whether a later invoice stands already: then one of that day changes nothing any more. */
  boolean isFollowed(UUID contract, LocalDate issuedOn) {
    return newest.containsKey(contract) && newest.get(contract).isAfter(issuedOn);
  }

  /** What stood open, as far as it is known here, when that day began. */
  Money openAt(UUID contract, LocalDate day) {
    var since = day.atStartOfDay(zone).toInstant();
    return paid.getOrDefault(contract, List.of()).stream()
        .filter(remittance -> !remittance.getSettledAt().isBefore(since))
        .flatMap(remittance -> remittance.allocations().stream())
        .filter(part -> part.contract().equals(contract))
        .map(Allocation::amount)
        .reduce(owed.getOrDefault(contract, Money.ZERO), Money::plus);
  }

  /** An invoice was issued that no other follows; what stood open before it is in its word. */
  void issued(Invoice invoice) {
    var contract = invoice.contract();
    var open = openAt(contract, invoice.getIssuedOn());
    var told = invoice.getAmount().plus(invoice.getCarried()).minus(open);
    owed.merge(contract, told, Money::plus);
    newest.put(contract, invoice.getIssuedOn());
  }
}

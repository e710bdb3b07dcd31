package org.citycabinet.utility.billing;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.words.Money;

/** Where a customer chooses which invoices to pay, of all the addresses, and goes to pay them. */
@Named
@ViewScoped
public class PayPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Invoices invoices;
  @Inject transient RemittanceCheckouts checkouts;

  private UUID invoice;
  private final Map<UUID, Boolean> chosen = new HashMap<>();
  private transient List<Due> all;

  /**
   * Reads what can be paid; the invoice that was asked for is chosen, or else all are. One that is
   * not the reader's is not there, whether it exists or not.
   */
  public void open() {
    if (invoice != null) {
      invoices.one(invoice);
    }
    getAll().forEach(due -> chosen.put(due.key(), invoice == null || due.key().equals(invoice)));
  }

  /** Goes to the gateway. */
  public void pay() throws IOException {
    var address = checkouts.pay(keys());
    FacesContext.getCurrentInstance().getExternalContext().redirect(address);
  }

  private Set<UUID> keys() {
    return chosen.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What can be paid, the oldest debt first. */
  public List<Due> getAll() {
    if (all == null) {
      all = invoices.payable();
    }
    return all;
  }

  /** Which of it is chosen, by its key. */
  public Map<UUID, Boolean> getChosen() {
    return chosen;
  }

  /** The sum of what is chosen. */
  public Money getTotal() {
    var keys = keys();
    return getAll().stream()
        .filter(due -> keys.contains(due.key()))
        .map(Due::open)
        .reduce(Money.ZERO, Money::plus);
  }

  public UUID getInvoice() {
    return invoice;
  }

  public void setInvoice(UUID invoice) {
    this.invoice = invoice;
  }
}

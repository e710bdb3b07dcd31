package org.citycabinet.utility.billing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.platform.Choice;
import org.citycabinet.platform.Language;
import org.citycabinet.platform.Messages;
import org.citycabinet.platform.PageNotes;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Money;

/** The invoices of the active address, and how they are delivered. */
@Named
@ViewScoped
public class InvoicesPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Premises premises;
  @Inject transient Invoices invoices;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private Place place;
  private transient List<Invoice> all;
  private DeliveryWay way;

  @PostConstruct
  void begin() {
    place = premises.active().orElse(null);
    way = place == null ? DeliveryWay.PAPER : invoices.delivery(place.contract());
  }

  /** Keeps the choice of delivery (LUD-14). */
  public void chooseWay() {
    invoices.deliver(place.contract(), way);
    notes.done("billing.delivery.saved");
  }

  /** All invoices, newest first. */
  public List<Invoice> getAll() {
    if (all == null) {
      all = place == null ? List.of() : invoices.of(place.contract());
    }
    return all;
  }

  /** The newest invoice, or null where there is none (LUD-11). */
  public Invoice getNewest() {
    return getAll().stream().findFirst().orElse(null);
  }

  /** By how much the newest is above the one before, or null where there is none to compare. */
  public Money getAboveBefore() {
    return getAll().size() < 2
        ? null
        : getAll().get(0).getAmount().minus(getAll().get(1).getAmount());
  }

  /** Whether the reader may choose how invoices are delivered. */
  public boolean isDeciding() {
    return place != null && place.isDecidedByViewer();
  }

  /** The ways to choose from. */
  public List<Choice> getWays() {
    return Stream.of(DeliveryWay.values())
        .map(each -> new Choice(each.name(), words(each)))
        .toList();
  }

  private String words(DeliveryWay each) {
    return Messages.text(language.getLocale(), "billing.delivery." + each);
  }

  public DeliveryWay getWay() {
    return way;
  }

  public void setWay(DeliveryWay way) {
    this.way = way;
  }
}

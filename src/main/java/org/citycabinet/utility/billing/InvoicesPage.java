package org.citycabinet.utility.billing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
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

  private static final int SHOWN = 24;

  @Inject transient Premises premises;
  @Inject transient Invoices invoices;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private Place place;
  private transient List<Invoice> all;
  private transient List<Invoice> found;
  private transient Standing standing;
  private String words;
  private boolean whole;
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

  /** What the page shows: those with the words that were looked for, the newest two years first. */
  public List<Invoice> getFound() {
    if (found == null) {
      var hits = words == null ? getAll() : invoices.search(place.contract(), words, locale());
      found = whole ? hits : hits.stream().limit(SHOWN).toList();
    }
    return found;
  }

  /** Whether older ones are left out. */
  public boolean isShortened() {
    return words == null && !whole && getAll().size() > SHOWN;
  }

  /** How the active address stands, or null where there is none. */
  public Standing getStanding() {
    if (standing == null && place != null) {
      standing = invoices.standing(place.contract());
    }
    return standing;
  }

  /** How an invoice of it stands. */
  public InvoiceState state(Invoice invoice) {
    return getStanding().state(invoice, invoices.today(place.operator()));
  }

  /** What came in since the newest invoice was issued, or less than nothing was. */
  public Money getPaidSince() {
    return getNewest().getPayable().minus(getStanding().getOwed());
  }

  private Locale locale() {
    return language.getLocale();
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
    return Messages.text(locale(), "billing.delivery." + each);
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words == null || words.isBlank() ? null : words;
  }

  public boolean isWhole() {
    return whole;
  }

  public void setWhole(boolean whole) {
    this.whole = whole;
  }

  public DeliveryWay getWay() {
    return way;
  }

  public void setWay(DeliveryWay way) {
    this.way = way;
  }
}

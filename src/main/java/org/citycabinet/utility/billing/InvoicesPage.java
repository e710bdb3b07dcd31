package org.citycabinet.utility.billing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.platform.Choice;
import org.citycabinet.platform.Language;
import org.citycabinet.platform.Messages;
import org.citycabinet.platform.PageNotes;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Money;

/**
 * The invoices of the active address, and how they are delivered. Nothing of it stays in the
 * session.
 */
@Named
@RequestScoped
public class InvoicesPage {
  private static final int SHOWN = 24;

  @Inject Premises premises;
  @Inject Invoices invoices;
  @Inject PageNotes notes;
  @Inject Language language;

  private Place place;
  private List<Invoice> all;
  private List<Invoice> found;
  private Standing standing;
  private String words;
  private boolean whole;
  private DeliveryWay way;

  @PostConstruct
  void begin() {
    turnTo(premises.active().orElse(null));
  }

  private void turnTo(Place turned) {
    place = turned;
    way = null;
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

  /** The contract that the page is about, or null; kept by a form while addresses are switched. */
  public UUID getContract() {
    return place == null ? null : place.contract();
  }

  /** Turns to the contract that a form is about. */
  public void setContract(UUID contract) {
    turnTo(premises.mine(contract));
  }

  public DeliveryWay getWay() {
    if (way == null) {
      way = place == null ? DeliveryWay.PAPER : invoices.delivery(place.contract());
    }
    return way;
  }

  public void setWay(DeliveryWay way) {
    this.way = way;
  }
}

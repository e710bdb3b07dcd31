package org.citycabinet.travel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.care.FoundCard;
import org.citycabinet.ticketing.care.FoundCards;
import org.citycabinet.ticketing.care.MyReplacements;
import org.citycabinet.ticketing.care.Replacement;
import org.citycabinet.ticketing.inspection.MyInspections;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.retention.MyRetentions;
import org.citycabinet.ticketing.retention.RetentionAct;
import org.citycabinet.ticketing.surcharge.MySurcharges;
import org.citycabinet.ticketing.surcharge.Surcharge;
import org.citycabinet.web.PageNotes;

/** One card: what is on it, its name, blocking it. */
@Named
@ViewScoped
public class CardPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient CardViews views;
  @Inject transient HistoryViews histories;
  @Inject transient Cards cards;
  @Inject transient CardPrices prices;
  @Inject transient FoundCards found;
  @Inject transient MyReplacements replacements;
  @Inject transient MyInspections inspections;
  @Inject transient MySurcharges mySurcharges;
  @Inject transient MyRetentions retentions;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private UUID id;
  private String name;
  private String reason;
  private transient HistoryView history;
  private transient CardPrices.Price price;
  private transient List<Surcharge> surcharges;
  private transient List<MyInspections.Check> checks;

  /** Reads the card; another's answers as a missing one. */
  public void open() {
    if (name == null) {
      name = cards.mine(id).name();
    }
  }

  /** The card as it is now. */
  public CardView getCard() {
    return views.one(id);
  }

  /** What a new one costs, where the operator hands one out. */
  public CardPrices.Price getPrice() {
    if (price == null) {
      price = prices.ofNew(cards.mine(id).medium(), false);
    }
    return price;
  }

  /** Where it lies, where somebody found and brought it (RIG-42). */
  public FoundCard getFound() {
    return found.of(cards.mine(id).medium().id()).orElse(null);
  }

  /** Whether what is on it can move to another card: it is left, and the terms allow it. */
  public boolean isMovable() {
    return cards.mine(id).medium().isLeft() && !replacements.mishaps(id).isEmpty();
  }

  /** How it was given up, where it was. */
  public Replacement getReplacement() {
    return replacements.of(id).orElse(null);
  }

  /** What was done with it; read once, though the page asks several times. */
  public HistoryView getHistory() {
    if (history == null) {
      history = histories.one(id);
    }
    return history;
  }

  /** When it was checked; read once, though the page asks several times. */
  public List<MyInspections.Check> getChecks() {
    if (checks == null) {
      checks = inspections.of(id);
    }
    return checks;
  }

  /** What was imposed for rides with it; read once, though the page asks several times. */
  public List<Surcharge> getSurcharges() {
    if (surcharges == null) {
      surcharges = mySurcharges.of(id);
    }
    return surcharges;
  }

  /** The act by which an inspector took it; null where none did. */
  public RetentionAct getRetention() {
    return retentions.of(id).orElse(null);
  }

  /** Keeps the name. */
  public String rename() {
    cards.rename(id, name);
    notes.done("travel.card.renamed");
    return again();
  }

  /** Blocks the card at once. */
  public String block() {
    cards.block(id, reason == null ? null : BlockReason.valueOf(reason));
    notes.done("travel.card.blocked");
    return again();
  }

  /** Takes the card off the list. */
  public String forget() {
    cards.forget(id);
    notes.done("travel.card.forgotten");
    return "/travel/cards?faces-redirect=true";
  }

  private String again() {
    return "/travel/card?faces-redirect=true&id=" + id;
  }

  /** Why a holder can block a card. */
  public List<Choice> getReasons() {
    return Arrays.stream(BlockReason.values())
        .filter(BlockReason::isForHolders)
        .map(r -> new Choice(r.name(), Messages.text(me.locale(), "medium.reason." + r)))
        .toList();
  }

  public String getId() {
    return id == null ? null : id.toString();
  }

  public void setId(String id) {
    this.id = PageIds.uuid(id);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

package org.citycabinet.travel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.citycabinet.ticketing.wallet.Load;
import org.citycabinet.ticketing.wallet.UncollectedLoads;
import org.citycabinet.web.PageNotes;

/** What to do with something that a card did not collect in time (SIA-13). */
@Named
@ViewScoped
public class LoadPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient CardViews views;
  @Inject transient UncollectedLoads loads;
  @Inject transient PageNotes notes;

  private UUID id;
  private transient CardView.Waiting load;
  private transient CardView card;

  /** Reads it; what is not uncollected any more is shown with its card. */
  public String open() {
    return getLoad().uncollected() ? null : toCard();
  }

  /** The load; read once, though the page asks several times. */
  public CardView.Waiting getLoad() {
    if (load == null) {
      load = views.load(load());
    }
    return load;
  }

  /** The card that it is for. */
  public CardView getCard() {
    if (card == null) {
      card = views.one(load().medium());
    }
    return card;
  }

  /** Whether it is stored value, whose money can go back; a ticket is given back as a ticket. */
  public boolean isStoredValue() {
    return load().amount().isPresent();
  }

  /** The ticket, where it is one. */
  public UUID getTicket() {
    return load().ticket().orElse(null);
  }

  private Load load() {
    return loads.mine(id);
  }

  /** Puts it on the vehicles' lists again. */
  public String sendAgain() {
    loads.sendAgain(id);
    notes.done("travel.load.again.done");
    return toCard();
  }

  /** Asks for the money back. */
  public String giveBack() {
    loads.giveBack(id);
    notes.done("travel.load.return.done", getLoad().what());
    return toCard();
  }

  private String toCard() {
    return "/travel/card?faces-redirect=true&id=" + load().medium();
  }

  public String getId() {
    return id == null ? null : id.toString();
  }

  public void setId(String id) {
    this.id = PageIds.uuid(id);
  }
}

package org.citycabinet.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.web.PageNotes;

/** The caller's saved cards. */
@Named
@RequestScoped
public class SavedCardsPage {
  @Inject Cards cards;
  @Inject PageNotes notes;
  private List<SavedCard> mine;

  /** The caller's cards, the newest first. */
  public List<SavedCard> getCards() {
    if (mine == null) {
      mine = cards.mine();
    }
    return mine;
  }

  /** Forgets a card. */
  public void forget(UUID id) {
    cards.forget(id);
    mine = null;
    notes.done("payment.card.forgotten");
  }
}

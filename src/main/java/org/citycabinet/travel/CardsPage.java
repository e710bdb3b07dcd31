package org.citycabinet.travel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The resident's cards; also on the front page. */
@Named
@RequestScoped
public class CardsPage {
  @Inject CardViews views;

  private List<CardView> cards;

  /** The cards, the oldest first. */
  public List<CardView> getCards() {
    if (cards == null) {
      cards = views.all();
    }
    return cards;
  }
}

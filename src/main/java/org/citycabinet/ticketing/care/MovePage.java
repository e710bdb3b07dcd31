package org.citycabinet.ticketing.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Moving what is on a card to another one of mine. */
@Named
@ViewScoped
public class MovePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient MyReplacements replacements;
  @Inject transient Replacements terms;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private UUID card;
  private String to;
  private String mishap;
  private transient Keeper from;
  private transient Holdings holdings;

  /** Another's card answers as a missing one. */
  public void open() {
    replacements.from(card);
  }

  /** Moves it and shows the new card. */
  public String move() {
    var done =
        replacements.move(
            card,
            to == null ? null : UUID.fromString(to),
            mishap == null ? null : Mishap.valueOf(mishap));
    notes.done("care.moved", done.tickets(), Formats.money(me.locale(), done.balance()));
    return "/travel/card?faces-redirect=true&id=" + done.to();
  }

  /** The card that is given up. */
  public Keeper getFrom() {
    if (from == null) {
      from = replacements.from(card);
    }
    return from;
  }

  /** What is left on it. */
  public Holdings getHoldings() {
    if (holdings == null) {
      holdings = replacements.holdings(card);
    }
    return holdings;
  }

  /** The name of a ticket's product. */
  public String name(Ticket ticket) {
    return terms.product(ticket).name(me.locale());
  }

  /** The clause of the terms that decides about it. */
  public String getClause() {
    return replacements.clause(card);
  }

  /** What may have happened to it; empty where the terms move nothing. */
  public List<Choice> getMishaps() {
    return replacements.mishaps(card).stream()
        .map(each -> new Choice(each.name(), Messages.text(me.locale(), "care.mishap." + each)))
        .toList();
  }

  /** The cards that can take its place. */
  public List<Choice> getTargets() {
    return replacements.targets(card).stream()
        .map(each -> new Choice(each.medium().id().toString(), shown(each)))
        .toList();
  }

  private static String shown(Keeper kept) {
    String number = kept.medium().number().shown();
    return kept.title().equals(number) ? number : kept.title() + " · " + number;
  }

  public String getCard() {
    return card == null ? null : card.toString();
  }

  /**
   * Takes the card's identifier from the address.
   *
   * @throws Refused as missing, where it is none
   */
  public void setCard(String text) {
    try {
      card = UUID.fromString(text);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw Refused.missing("medium.missing");
    }
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getMishap() {
    return mishap;
  }

  public void setMishap(String mishap) {
    this.mishap = mishap;
  }
}

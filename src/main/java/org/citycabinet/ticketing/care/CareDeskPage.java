package org.citycabinet.ticketing.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Formats;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.ticket.Ticket;
import org.citycabinet.web.PageNotes;

/** A clerk's page: another card takes the place of this one. */
@Named
@ViewScoped
public class CareDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient CareDesk desk;
  @Inject transient Replacements terms;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private String number;
  private String mishap;
  private String to;
  private String note;
  private boolean proof;
  private FeeMeans means;
  private String receipt;
  private boolean decided;
  private transient Medium medium;
  private transient Holdings holdings;

  /** Looks the card up and shows what the terms say. */
  public void look() {
    decided = false;
    medium = desk.look(number, chosen());
    holdings = null;
    decided = true;
  }

  /** Moves what it holds to a card that the person has. */
  public String move() {
    return done(desk.move(wish()));
  }

  /** Hands out a new one in its place. */
  public String issue() {
    return done(desk.issue(wish(), means, receipt));
  }

  private CareDesk.Wish wish() {
    return new CareDesk.Wish(number, to, chosen(), proof, note);
  }

  private String done(Replacement done) {
    notes.done(
        "care.desk.done",
        done.tickets(),
        Formats.money(me.locale(), done.balance()),
        Formats.money(me.locale(), done.fee()));
    return "/staff/replace?faces-redirect=true";
  }

  private Mishap chosen() {
    return mishap == null ? null : Mishap.valueOf(mishap);
  }

  /** The card that was looked up; null where none was. */
  public Medium getMedium() {
    if (medium == null && decided) {
      medium = desk.look(number, chosen());
    }
    return medium;
  }

  /** What is left on it. */
  public Holdings getHoldings() {
    if (holdings == null) {
      holdings = desk.holdings(getMedium());
    }
    return holdings;
  }

  /** Whether the terms move it. */
  public boolean isMoving() {
    return desk.clause(getMedium(), chosen()).moves();
  }

  /** Whether a proof of purchase has to be shown. */
  public boolean isProofWanted() {
    return desk.clause(getMedium(), chosen()).proof();
  }

  /** The clause of the terms. */
  public String getClause() {
    return desk.clause(getMedium(), chosen()).clause();
  }

  /** What a new one costs. */
  public CardPrices.Price getPrice() {
    return desk.price(getMedium(), chosen());
  }

  /** Whether a new one can be handed out here: a personalised one that the operator offers. */
  public boolean isIssuable() {
    return getMedium().kind().isPersonalised() && getPrice().offered();
  }

  /** The name of a ticket's product. */
  public String name(Ticket ticket) {
    return terms.product(ticket).name(me.locale());
  }

  /** What may have happened to a card. */
  public List<Choice> getMishaps() {
    return Arrays.stream(Mishap.values())
        .map(each -> new Choice(each.name(), Messages.text(me.locale(), "care.mishap." + each)))
        .toList();
  }

  /** How a fee may be paid. */
  public List<Choice> getAllMeans() {
    return Arrays.stream(FeeMeans.values())
        .map(each -> new Choice(each.name(), Messages.text(me.locale(), "care.means." + each)))
        .toList();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getMishap() {
    return mishap;
  }

  public void setMishap(String mishap) {
    this.mishap = mishap;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public FeeMeans getMeans() {
    return means;
  }

  public void setMeans(FeeMeans means) {
    this.means = means;
  }

  public String getReceipt() {
    return receipt;
  }

  public void setReceipt(String receipt) {
    this.receipt = receipt;
  }

  public boolean isProof() {
    return proof;
  }

  public void setProof(boolean proof) {
    this.proof = proof;
  }
}

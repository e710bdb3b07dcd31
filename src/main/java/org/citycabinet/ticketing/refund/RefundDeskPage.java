package org.citycabinet.ticketing.refund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.TypedMoney;

/** The queue of refunds, and one of them to be decided. */
@Named
@ViewScoped
public class RefundDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient RefundDesk desk;
  @Inject transient Claims claims;
  @Inject transient Operators operators;
  @Inject transient Language language;
  @Inject transient PageNotes notes;

  private UUID id;
  private RefundState state = RefundState.REQUESTED;
  private String asker;
  private String amount;
  private String why;
  private transient Refund refund;

  /** Reads who asks, once. */
  public void open() {
    asker = desk.asker(id);
  }

  /** Approves what the terms give, or the amount that the clerk wrote where they are silent. */
  public String approve() {
    desk.approve(
        id, isMine() ? TypedMoney.euros("amount", amount) : getRefund().getQuote().amount());
    return done("refund.desk.approved");
  }

  /** Refuses. */
  public String refuse() {
    desk.refuse(id, why);
    return done("refund.desk.refused");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/refund.xhtml?faces-redirect=true&id=" + id;
  }

  /** Whether the clerk decides about the amount. */
  public boolean isMine() {
    return getRefund().getQuote().decider() == Decider.CLERK;
  }

  /** The refunds in the chosen state. */
  public List<Refund> getQueue() {
    return desk.queue(state);
  }

  /** All states, for the links that choose one. */
  public RefundState[] getStates() {
    return RefundState.values();
  }

  /** The refund that is open. */
  public Refund getRefund() {
    if (refund == null) {
      refund = desk.one(id);
    }
    return refund;
  }

  /** The name of a refund's product. */
  public String name(Refund each) {
    return claims.name(each.getOperator(), each.getProduct(), language.getLocale());
  }

  /** The operator whose terms decide. */
  public Operator getOperator() {
    return operators.operator(getRefund().getOperator());
  }

  /** The asker's name. */
  public String getAsker() {
    return asker;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public RefundState getState() {
    return state;
  }

  public void setState(RefundState state) {
    this.state = state == null ? RefundState.REQUESTED : state;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}

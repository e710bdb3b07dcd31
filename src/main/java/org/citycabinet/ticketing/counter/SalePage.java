package org.citycabinet.ticketing.counter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.web.PageNotes;

/** A sale at a counter: its receipt, and taking it back. */
@Named
@ViewScoped
public class SalePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient UndoDesk desk;
  @Inject transient CounterReceipts receipts;
  @Inject transient CounterNames names;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private UUID id;
  private String email;
  private String reason;
  private transient CounterSale sale;

  /** Reads the sale. */
  public void open() {
    sale = desk.open(id);
  }

  /** Mails the receipt. */
  public String mail() {
    receipts.mail(getSale(), email, me.locale());
    return done("counter.mailed");
  }

  /** Takes the sale back. */
  public String undo() {
    desk.undo(id, reason);
    return done("counter.undone");
  }

  /** Proposes to take it back. */
  public String propose() {
    desk.propose(id, reason);
    return done("counter.undo.proposed");
  }

  /** Agrees to take it back. */
  public String agree() {
    desk.agree(getWaiting().id());
    return done("counter.undone");
  }

  /** Leaves it as it is. */
  public String drop() {
    desk.drop(getWaiting().id());
    return done("counter.undo.dropped");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/sale?faces-redirect=true&id=" + id;
  }

  /** The sale. */
  public CounterSale getSale() {
    if (sale == null) {
      sale = desk.one(id);
    }
    return sale;
  }

  /** What stands on the receipt. */
  public List<CounterReceipts.Line> getLines() {
    return receipts.lines(getSale(), me.locale());
  }

  /** The number of the medium. */
  public String getNumber() {
    return receipts.number(getSale());
  }

  /** Whether the reader takes it back alone. */
  public boolean isAlone() {
    return desk.isMineAlone(getSale());
  }

  /** What waits for a decision; null where nothing does. */
  public UndoProposal getWaiting() {
    return desk.waiting(id).orElse(null);
  }

  /** Whether the reader proposed it. */
  public boolean isMine() {
    return desk.isMine(getWaiting());
  }

  /** A member of staff. */
  public String person(UUID account) {
    return names.person(account);
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

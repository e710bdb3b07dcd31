package org.citycabinet.ticketing.annulment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.web.PageNotes;

/** The page where staff propose to take purchases back, and agree or not. */
@Named
@ViewScoped
public class AnnulmentDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient AnnulmentDesk desk;
  @Inject transient PageNotes notes;

  private String code;
  private String reason;
  private boolean moneyBack = true;
  private transient List<Annulment> queue;

  /** Proposes it. */
  public String propose() {
    desk.propose(code, reason, moneyBack);
    return done("annulment.proposed");
  }

  /** Agrees. */
  public String agree(Annulment annulment) {
    desk.agree(annulment.id());
    return done("annulment.agreed");
  }

  /** Finds the purchase in order. */
  public String drop(Annulment annulment) {
    desk.drop(annulment.id());
    return done("annulment.dropped");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/annulments?faces-redirect=true";
  }

  /** Whether the operator's terms provide for it. */
  public boolean isOffered() {
    return desk.isOffered();
  }

  /** The proposals that wait; read once, though the page asks several times. */
  public List<Annulment> getQueue() {
    if (queue == null) {
      queue = desk.queue();
    }
    return queue;
  }

  /** Whether the reader proposed it. */
  public boolean isMine(Annulment annulment) {
    return desk.isMine(annulment);
  }

  /** The name of who proposed it. */
  public String proposer(Annulment annulment) {
    return desk.proposer(annulment);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isMoneyBack() {
    return moneyBack;
  }

  public void setMoneyBack(boolean moneyBack) {
    this.moneyBack = moneyBack;
  }
}

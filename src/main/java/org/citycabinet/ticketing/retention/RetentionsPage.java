package org.citycabinet.ticketing.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The operator's cards that inspectors hold. */
@Named
@RequestScoped
public class RetentionsPage {
  @Inject RetentionDesk desk;

  private List<RetentionAct> acts;

  /** The acts that are open; read once, though the page asks several times. */
  public List<RetentionAct> getActs() {
    if (acts == null) {
      acts = desk.queue();
    }
    return acts;
  }

  /** The number of the card that an act is about. */
  public String number(RetentionAct act) {
    return desk.card(act).number().shown();
  }

  /** Whether the operator's terms let inspectors retain cards. */
  public boolean isOffered() {
    return desk.isOffered();
  }
}

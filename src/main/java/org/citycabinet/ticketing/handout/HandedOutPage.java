package org.citycabinet.ticketing.handout;

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
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** A clerk's page: a medium is paid and handed over, and taken back. */
@Named
@ViewScoped
public class HandedOutPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient HandoutDesk desk;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private UUID id;
  private FeeMeans means;
  private String receipt;
  private boolean works;
  private transient Handout handout;

  /** Opens it, which is noted; another operator's answers as a missing one. */
  public void open() {
    handout = desk.open(id);
  }

  /** Hands it over. */
  public String handOver() {
    desk.handOver(id, means, receipt);
    return done("handout.handed-over");
  }

  /** Takes it back. */
  public String takeBack() {
    desk.takeBack(id, works);
    return done("handout.back.done");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/handed-out?faces-redirect=true&id=" + id;
  }

  /** How it is handed out. */
  public Handout getHandout() {
    if (handout == null) {
      handout = desk.one(id);
    }
    return handout;
  }

  /** What is handed out. */
  public Medium getMedium() {
    return desk.medium(getHandout());
  }

  /** The card that a companion card goes with; null where it is none. */
  public Medium getHoldersCard() {
    return desk.holdersCard(getHandout()).orElse(null);
  }

  /** What is to be paid for it now. */
  public HandoutDesk.Due getDue() {
    return desk.due(getHandout());
  }

  /** How a medium of the operator's was handed out; null where it was not at a counter. */
  public Handout of(Medium medium) {
    return desk.of(medium).orElse(null);
  }

  /** How it may be paid. */
  public List<Choice> getAllMeans() {
    return Arrays.stream(FeeMeans.values())
        .map(each -> new Choice(each.name(), Messages.text(me.locale(), "care.means." + each)))
        .toList();
  }

  public String getId() {
    return id == null ? null : id.toString();
  }

  /** Refused as missing, where it is no identifier. */
  public void setId(String text) {
    try {
      id = UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.missing("handout.missing");
    }
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

  public boolean isWorks() {
    return works;
  }

  public void setWorks(boolean works) {
    this.works = works;
  }
}

package org.citycabinet.ticketing.surcharge;

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
import org.citycabinet.language.Formats;
import org.citycabinet.language.Languages;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.ticketing.inspection.Inspections;
import org.citycabinet.ticketing.inspection.SurchargeMeans;
import org.citycabinet.web.PageNotes;

/**
 * Where an inspector imposes a surcharge, and where one is shown, proposed to cancel and decided.
 */
@Named
@ViewScoped
public class SurchargePage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient SurchargeDesk desk;
  @Inject transient Inspections inspections;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private UUID id;
  private UUID finding;
  private String means;
  private String name;
  private String address;
  private String email;
  private String spoken;
  private String reason;
  private transient Surcharge surcharge;
  private transient Finding found;

  /** Reads the surcharge, or what it is to be imposed for. */
  public void open() {
    if (id == null) {
      name = name == null ? getIdentity() : name;
      spoken = spoken == null ? me.locale().getLanguage() : spoken;
    } else {
      surcharge = desk.open(id);
    }
  }

  /** Imposes it. */
  public String impose() {
    var way = means == null ? null : SurchargeMeans.valueOf(means);
    var language = spoken == null ? me.locale() : Languages.of(spoken);
    var debtor = new Debtor(way == SurchargeMeans.INVOICE, name, address, email, language);
    var imposed = desk.impose(finding, way, debtor);
    notes.done("surcharge.imposed");
    return "/staff/surcharge?faces-redirect=true&id=" + imposed;
  }

  /** Proposes to cancel it. */
  public String propose() {
    desk.propose(id, reason);
    return done("surcharge.proposed");
  }

  /** Agrees to cancel it. */
  public String agree() {
    desk.agree(id);
    return done("surcharge.cancelled");
  }

  /** Leaves it as it is. */
  public String drop() {
    desk.drop(id);
    return done("surcharge.dropped");
  }

  /** Hands the money out. */
  public String handOut() {
    desk.handOut(id);
    return done("surcharge.handed-out");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/surcharge?faces-redirect=true&id=" + id;
  }

  /** The surcharge; null where one is to be imposed. */
  public Surcharge getSurcharge() {
    if (surcharge == null && id != null) {
      surcharge = desk.one(id);
    }
    return surcharge;
  }

  /** What it is to be imposed for; null where it stands already. */
  public Finding getFinding() {
    if (found == null && id == null) {
      found = desk.finding(finding);
    }
    return found;
  }

  /** Who the passenger is by a card that identifies its holder; empty where none does. */
  public String getIdentity() {
    return desk.identity(getFinding());
  }

  /** How it can be paid, and how much that is. */
  public List<Choice> getChoices() {
    var dues = inspections.dues(getFinding());
    return Arrays.stream(SurchargeMeans.values())
        .flatMap(
            way ->
                dues.stream().filter(due -> due.when() == way.when()).map(due -> choice(way, due)))
        .toList();
  }

  private Choice choice(SurchargeMeans way, Inspections.Due due) {
    var words = Messages.text(me.locale(), "surcharge.means." + way);
    return new Choice(way.name(), Formats.money(me.locale(), due.amount()) + " · " + words);
  }

  /** The languages that a passenger can be written to in. */
  public List<Choice> getLanguages() {
    return Languages.choices();
  }

  /** Whether the reader proposed to cancel it. */
  public boolean isMine() {
    return desk.isMine(getSurcharge());
  }

  /** Whether the reader may decide. */
  public boolean isDeciding() {
    return me.is("CLERK") || me.is("ADMINISTRATOR");
  }

  /** Who proposed to cancel it. */
  public String getProposer() {
    return getSurcharge().proposer().map(desk::person).orElse("");
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public UUID getFor() {
    return finding;
  }

  public void setFor(UUID asked) {
    this.finding = asked;
  }

  public String getMeans() {
    return means;
  }

  public void setMeans(String means) {
    this.means = means;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getSpoken() {
    return spoken;
  }

  public void setSpoken(String spoken) {
    this.spoken = spoken;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

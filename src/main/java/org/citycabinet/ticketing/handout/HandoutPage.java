package org.citycabinet.ticketing.handout;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.web.Upload;
import org.citycabinet.words.MediumKind;

/** A clerk's page: a medium is made ready, and those that wait to be handed over. */
@Named
@ViewScoped
public class HandoutPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient HandoutDesk desk;

  private String kind;
  private String number;
  private String uid;
  private String expiresOn;
  private String holderName;
  private String before;
  private boolean namesake;
  private String holdersCard;
  private String company;
  private transient Part photograph;

  /** Makes it ready. */
  public String prepare() {
    var picture = photograph == null || photograph.getSize() == 0 ? null : Upload.of(photograph);
    var handout =
        desk.prepare(
            new Wish(
                getChosen(),
                number,
                uid,
                expiresOn,
                holderName,
                before,
                namesake,
                holdersCard,
                company,
                picture));
    return "/staff/handed-out?faces-redirect=true&id=" + handout.id();
  }

  /** What the operator hands out. */
  public List<MediumKind> getKinds() {
    return desk.kinds();
  }

  /** What is chosen; null where nothing is that the operator hands out. */
  public MediumKind getChosen() {
    return desk.kinds().stream().filter(each -> each.name().equals(kind)).findFirst().orElse(null);
  }

  /** Whether it bears a name that is typed here. */
  public boolean isNamed() {
    return getChosen().isPersonalised() && !isCompanions();
  }

  /** Whether it goes with another card. */
  public boolean isCompanions() {
    return getChosen().isForCompanions();
  }

  /** Whether it is a company's. */
  public boolean isCompanys() {
    return getChosen() == MediumKind.COMPANY_CARD;
  }

  /** What waits to be handed over. */
  public List<HandoutDesk.Waiting> getWaiting() {
    return desk.waiting();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getUid() {
    return uid;
  }

  public void setUid(String uid) {
    this.uid = uid;
  }

  public String getExpiresOn() {
    return expiresOn;
  }

  public void setExpiresOn(String expiresOn) {
    this.expiresOn = expiresOn;
  }

  public String getHolderName() {
    return holderName;
  }

  public void setHolderName(String holderName) {
    this.holderName = holderName;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }

  public boolean isNamesake() {
    return namesake;
  }

  public void setNamesake(boolean namesake) {
    this.namesake = namesake;
  }

  public String getHoldersCard() {
    return holdersCard;
  }

  public void setHoldersCard(String holdersCard) {
    this.holdersCard = holdersCard;
  }

  public String getCompany() {
    return company;
  }

  public void setCompany(String company) {
    this.company = company;
  }

  public Part getPhotograph() {
    return photograph;
  }

  public void setPhotograph(Part photograph) {
    this.photograph = photograph;
  }
}

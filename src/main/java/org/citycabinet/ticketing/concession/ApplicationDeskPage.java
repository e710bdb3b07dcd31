package org.citycabinet.ticketing.concession;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Choice;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** One application before a clerk: photograph, approval, refusal. */
@Named
@ViewScoped
public class ApplicationDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final String QUEUE = "/staff/concessions?faces-redirect=true";

  @Inject transient ConcessionDesk desk;
  @Inject transient PageNotes notes;

  private UUID id;
  private transient Application application;
  private String cardNumber;
  private MediumKind cardKind;
  private String cardExpiresOn;
  private String until;
  private String reason;

  /** Opens the application; that is noted. */
  public void open() {
    application = desk.open(id);
  }

  /** The application. */
  public Application getApplication() {
    if (application == null) {
      application = desk.again(id);
    }
    return application;
  }

  /** What is applied for, in words. */
  public String getName() {
    return getApplication().category().map(desk::name).orElse("");
  }

  /** Whether a new card is wanted. */
  public boolean isNewCard() {
    return getApplication().medium().isEmpty();
  }

  /** What the new card costs when it is handed over. */
  public MediumTerms getPrice() {
    return desk.price(getApplication());
  }

  /** What kinds of card the operator hands out to be chosen from. */
  public List<Choice> getCardKinds() {
    return desk.cardKinds();
  }

  /** Grants what was applied for. */
  public String approve() {
    desk.approve(
        id,
        new ConcessionDesk.Approval(
            cardNumber,
            cardKind,
            Days.of("cardExpiresOn", cardExpiresOn),
            Days.of("until", until)));
    notes.done("concession.desk.approved");
    return QUEUE;
  }

  /** Refuses it with the reason. */
  public String refuse() {
    desk.refuse(id, reason);
    notes.done("concession.desk.refused");
    return QUEUE;
  }

  public String getId() {
    return id == null ? null : id.toString();
  }

  /** Refused as missing, where it is no identifier. */
  public void setId(String text) {
    try {
      id = UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.missing("concession.application.missing");
    }
  }

  public String getCardNumber() {
    return cardNumber;
  }

  public void setCardNumber(String cardNumber) {
    this.cardNumber = cardNumber;
  }

  public MediumKind getCardKind() {
    return cardKind;
  }

  public void setCardKind(MediumKind cardKind) {
    this.cardKind = cardKind;
  }

  public String getCardExpiresOn() {
    return cardExpiresOn;
  }

  public void setCardExpiresOn(String cardExpiresOn) {
    this.cardExpiresOn = cardExpiresOn;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}

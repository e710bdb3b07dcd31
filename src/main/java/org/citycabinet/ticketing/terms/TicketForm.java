package org.citycabinet.ticketing.terms;

import java.io.Serial;
import java.io.Serializable;

/** What a visitor asks about a ticket, as typed; the fields bear the names that the rules use. */
public class TicketForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private String product;
  private String medium;
  private String purchasedAt;
  private String firstAuthorisedAt;
  private String ticketsLeft;
  private String requestedAt;
  private String reason = "UNWANTED";
  private String priceCents;
  private String blockedAt;
  private String transitionEndsOn;

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getMedium() {
    return medium;
  }

  public void setMedium(String medium) {
    this.medium = medium;
  }

  public String getPurchasedAt() {
    return purchasedAt;
  }

  public void setPurchasedAt(String purchasedAt) {
    this.purchasedAt = purchasedAt;
  }

  public String getFirstAuthorisedAt() {
    return firstAuthorisedAt;
  }

  public void setFirstAuthorisedAt(String firstAuthorisedAt) {
    this.firstAuthorisedAt = firstAuthorisedAt;
  }

  public String getTicketsLeft() {
    return ticketsLeft;
  }

  public void setTicketsLeft(String ticketsLeft) {
    this.ticketsLeft = ticketsLeft;
  }

  public String getRequestedAt() {
    return requestedAt;
  }

  public void setRequestedAt(String requestedAt) {
    this.requestedAt = requestedAt;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getPriceCents() {
    return priceCents;
  }

  public void setPriceCents(String priceCents) {
    this.priceCents = priceCents;
  }

  public String getBlockedAt() {
    return blockedAt;
  }

  public void setBlockedAt(String blockedAt) {
    this.blockedAt = blockedAt;
  }

  public String getTransitionEndsOn() {
    return transitionEndsOn;
  }

  public void setTransitionEndsOn(String transitionEndsOn) {
    this.transitionEndsOn = transitionEndsOn;
  }
}

package org.citycabinet.travel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.files.QrPicture;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Formats;
import org.citycabinet.ticketing.authorisation.TicketCodes;
import org.citycabinet.web.PageFormats;

/** What is shown of a trip, of a medium's trips, and of who holds it. */
@Named
@RequestScoped
public class TripCodePage {
  @Inject CodeViews views;
  @Inject TicketCodes codes;
  @Inject CurrentUser me;

  private UUID id;
  private TripCodeView trip;
  private TicketCodes.Shown person;

  /** The trip of that identifier. */
  public TripCodeView getTrip() {
    if (trip == null) {
      trip = views.trip(id);
    }
    return trip;
  }

  /** The code by which a clerk knows who holds the medium of that identifier. */
  public TicketCodes.Shown getPerson() {
    if (person == null) {
      person = codes.ofPerson(id);
    }
    return person;
  }

  /** The same as a picture. */
  public QrPicture getPicture() {
    return QrPicture.of(getPerson().text());
  }

  /** Until when it is believed. */
  public String getPersonUntil() {
    return Formats.time(me.locale(), getPerson().expiresAt(), PageFormats.ZONE);
  }

  /** The trips of the medium of that identifier. */
  public List<CodeBookView.PastTrip> getHistory() {
    return views.history(id);
  }

  /** What was bought for it. */
  public List<PurchaseView> getBought() {
    return views.bought(id);
  }

  public String getId() {
    return id == null ? null : id.toString();
  }

  public void setId(String id) {
    this.id = PageIds.uuid(id);
  }
}

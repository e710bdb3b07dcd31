package org.citycabinet.ticketing.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.web.PageNotes;

/** A clerk's page: cards that were found. */
@Named
@ViewScoped
public class FoundDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient FoundDesk desk;
  @Inject transient PageNotes notes;

  private String number;
  private String place;
  private transient List<FoundCard> kept;

  /** Notes a card that was brought. */
  public String take() {
    desk.take(number, place);
    return done("care.found.taken");
  }

  /** Its owner has it back. */
  public String handOut(FoundCard card) {
    desk.handOut(card.id());
    return done("care.found.handed-out");
  }

  /** Nobody came; it was destroyed. */
  public String destroy(FoundCard card) {
    desk.destroy(card.id());
    return done("care.found.destroyed");
  }

  private String done(String key) {
    notes.done(key);
    return "/staff/found?faces-redirect=true";
  }

  /** The cards that are kept; read once, though the page asks several times. */
  public List<FoundCard> getKept() {
    if (kept == null) {
      kept = desk.kept();
    }
    return kept;
  }

  /** Whether nobody has come for it in time. */
  public boolean isOver(FoundCard card) {
    return desk.isOver(card);
  }

  /** Whether the operator keeps found cards at all. */
  public boolean isKeeping() {
    return desk.isKeeping();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}

package org.citycabinet.ticketing.retention;

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
import org.citycabinet.ticketing.inspection.Finding;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.web.PageNotes;

/** Where an inspector draws up the act on a retained card, and where a clerk gives it back. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient RetentionDesk desk;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private UUID id;
  private UUID finding;
  private String reason;
  private String words;
  private String place;
  private boolean document;
  private String why;
  private transient RetentionAct act;
  private transient Finding found;

  /** Reads the act, or the finding whose card is to be retained. */
  public void open() {
    if (id == null) {
      getFinding();
      var places = desk.places();
      place = place == null && places.size() == 1 ? places.get(0) : place;
    } else {
      act = desk.open(id);
    }
  }

  /** Retains the card. */
  public String retain() {
    var chosen = reason == null ? null : RetentionReason.valueOf(reason);
    var drawnUp = desk.retain(finding, chosen, words, place);
    notes.done("retention.done");
    return "/staff/retention?faces-redirect=true&id=" + drawnUp;
  }

  /** Gives the card back. */
  public String clear() {
    desk.clear(id, document, why);
    notes.done("retention.cleared");
    return "/staff/retention?faces-redirect=true&id=" + id;
  }

  /** The act; null where one is to be drawn up. */
  public RetentionAct getAct() {
    if (act == null && id != null) {
      act = desk.one(id);
    }
    return act;
  }

  /** The finding whose card is to be retained; null where it is already. */
  public Finding getFinding() {
    if (found == null && id == null) {
      found = desk.finding(finding);
    }
    return found;
  }

  /** The card that the act is about. */
  public Medium getCard() {
    return desk.card(getAct());
  }

  /** The name of the inspector. */
  public String getInspector() {
    return desk.inspector(getAct());
  }

  /** Whether the reader may give it back. */
  public boolean isClearing() {
    return me.is("CLERK") && getAct().isOpen();
  }

  /** Why a card may be retained. */
  public List<Choice> getReasons() {
    return Arrays.stream(RetentionReason.values())
        .map(r -> new Choice(r.name(), Messages.text(me.locale(), "retention.reason." + r)))
        .toList();
  }

  /** Where cards can be had back. */
  public List<Choice> getPlaces() {
    return desk.places().stream().map(each -> new Choice(each, each)).toList();
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public boolean isDocument() {
    return document;
  }

  public void setDocument(boolean document) {
    this.document = document;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}

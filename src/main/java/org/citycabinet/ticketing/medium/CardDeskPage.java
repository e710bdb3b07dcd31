package org.citycabinet.ticketing.medium;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** A clerk's page: look up a card, block it, lift a block. */
@Named
@ViewScoped
public class CardDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient CardDesk desk;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private String number;
  private String reason;
  private String lastDay;
  private String note;
  private String uid;
  private String lines;
  private transient Medium medium;
  private boolean found;

  /** Looks the card up. */
  public void look() {
    found = false;
    medium = desk.look(number);
    uid = medium.chip().map(ChipUid::shown).orElse("");
    found = true;
  }

  /** Blocks the card. */
  public void block() {
    desk.block(number, wanted(), day(), note);
    notes.done("medium.desk.blocked");
    begin();
  }

  /** Lifts a block. */
  public void unblock() {
    desk.unblock(number, wanted(), note);
    notes.done("medium.desk.unblocked");
    begin();
  }

  /** Enters the chip's number, or takes it away. */
  public void chip() {
    desk.chip(number, uid);
    notes.done(uid == null || uid.isBlank() ? "medium.desk.chip.gone" : "medium.desk.chip.saved");
    medium = null;
    uid = getMedium().chip().map(ChipUid::shown).orElse("");
  }

  /** Enters the chips of many cards. */
  public void chips() {
    notes.done("medium.chips.saved", desk.chips(lines));
    lines = null;
  }

  private BlockReason wanted() {
    return reason == null ? null : BlockReason.valueOf(reason);
  }

  private LocalDate day() {
    try {
      return lastDay == null || lastDay.isBlank() ? null : LocalDate.parse(lastDay);
    } catch (DateTimeParseException e) {
      throw Refused.field("lastDay", "medium.last-day");
    }
  }

  private void begin() {
    reason = null;
    lastDay = null;
    note = null;
    medium = null;
  }

  /** The card that was looked up, as it is now; null where none was. */
  public Medium getMedium() {
    if (medium == null && found) {
      medium = desk.again(number);
    }
    return medium;
  }

  /** Why a clerk can block a card. */
  public List<Choice> getReasons() {
    return Arrays.stream(BlockReason.values())
        .filter(BlockReason::isForClerks)
        .map(r -> new Choice(r.name(), Messages.text(me.locale(), "medium.reason." + r)))
        .toList();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getLastDay() {
    return lastDay;
  }

  public void setLastDay(String lastDay) {
    this.lastDay = lastDay;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getUid() {
    return uid;
  }

  public void setUid(String uid) {
    this.uid = uid;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }
}

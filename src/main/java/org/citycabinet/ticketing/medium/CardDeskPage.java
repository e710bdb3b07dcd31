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
import java.util.Set;
import java.util.stream.Collectors;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Messages;
import org.citycabinet.ticketing.medium.CallTerms.Asking;
import org.citycabinet.ticketing.medium.CallTerms.Question;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** A clerk's page: look up a card, block it, lift a block. */
@Named
@ViewScoped
public class CardDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient CardDesk desk;
  @Inject transient Calls calls;
  @Inject transient CardPrices prices;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private String number;
  private String reason;
  private String lastDay;
  private String note;
  private String asking;
  private List<String> right;
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
    if (wanted() != null && wanted().isByDate()) {
      desk.suspend(number, day(), note);
    } else {
      blockWithoutDay();
    }
    notes.done("medium.desk.blocked");
    begin();
  }

  private void blockWithoutDay() {
    if (day() != null) {
      throw Refused.field("lastDay", "medium.last-day.none");
    }
    var reported = asking == null || asking.isEmpty() ? null : Asking.valueOf(asking);
    if (reported == Asking.TELEPHONE) {
      desk.heard(number, answers());
    }
    desk.block(number, wanted(), reported, answers(), note);
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

  private Set<Question> answers() {
    return right == null
        ? Set.of()
        : right.stream().map(Question::valueOf).collect(Collectors.toSet());
  }

  private void begin() {
    asking = null;
    right = null;
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

  /** How a loss may be told. */
  public List<Choice> getAskings() {
    return Arrays.stream(Asking.values())
        .map(each -> new Choice(each.name(), text("medium.asking." + each)))
        .toList();
  }

  /** What the terms say about callers; null where they say nothing. */
  public CallTerms getCall() {
    return calls.terms(getMedium()).orElse(null);
  }

  /** Whether calls are taken now. */
  public boolean isCallOpen() {
    return getCall().offered() && calls.isOpen(getMedium(), getCall());
  }

  /** What the caller is to be asked. */
  public List<Choice> getQuestions() {
    return getCall().questions().stream()
        .sorted()
        .map(each -> new Choice(each.name(), text("medium.question." + each)))
        .toList();
  }

  /** What else is on file, to be asked where needed; empty where nothing is. */
  public String getFurther() {
    return calls.further(getMedium());
  }

  /** What a new card costs, to be told before the block. */
  public CardPrices.Price getPrice() {
    return prices.ofNew(getMedium(), false);
  }

  private String text(String key) {
    return Messages.text(me.locale(), key);
  }

  public String getAsking() {
    return asking;
  }

  public void setAsking(String asking) {
    this.asking = asking;
  }

  public List<String> getRight() {
    return right;
  }

  public void setRight(List<String> right) {
    this.right = right;
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

package org.citycabinet.ticketing.medium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.ticketing.medium.CallTerms.Asking;
import org.citycabinet.ticketing.medium.CallTerms.Question;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.Refused;

/** What a clerk does with the media of the operator they work for; all of it is audited. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
class CardDesk {
  private static final int LONGEST_NOTE = 300;

  @Inject CurrentUser me;
  @Inject Operators operators;
  @Inject Clock clock;
  @Inject Media media;
  @Inject Chips chips;
  @Inject CheckCodes codes;
  @Inject Calls calls;
  @Inject Audit audit;

  /**
   * Looks up a medium by its number.
   *
   * @throws Refused where the operator has none with that number
   */
  public Medium look(String number) {
    var medium = find(number);
    note("medium.look", medium, "");
    return read(medium);
  }

  /** The same medium as it is now, for the page that looked it up. */
  Medium again(String number) {
    return read(find(number));
  }

  /** Its blocks are read while there is a transaction. */
  private static Medium read(Medium medium) {
    medium.blocks();
    return medium;
  }

  private Medium find(String number) {
    return media
        .find(me.operator(), MediumNumber.of(number))
        .orElseThrow(() -> Refused.field("number", "medium.number.unknown"));
  }

  /**
   * Blocks a medium by its number (RIG-40, VEN-27, VEN-30).
   *
   * @param asking how its holder asks; null where it is the operator's own doing
   * @param right the questions that a caller answered rightly
   * @param note who asked for it and how; at most 300 characters, and not blank
   * @throws Refused where the number is unknown, the reason is not a clerk's, the note is missing,
   *     a loss is told in no known way, or the terms do not let that caller have it blocked
   */
  public void block(
      String number, BlockReason reason, Asking asking, Set<Question> right, String note) {
    checkReason(reason);
    checkNote(note);
    var medium = find(number);
    if (reason.isByDate()) {
      throw Refused.field("lastDay", "medium.last-day");
    }
    var how = reason.isForHolders() ? asked(medium, asking, right) : "";
    media.block(medium.id(), reason);
    note("medium.block", medium, reason + how + ": " + note.strip());
  }

  /**
   * Suspends a medium until a day has passed.
   *
   * @param lastDay the last day of the block, today or within a year
   * @param note who asked for it and how; at most 300 characters, and not blank
   * @throws Refused where the number is unknown, the day is missing or wrong, or the note is
   *     missing
   */
  public void suspend(String number, LocalDate lastDay, String note) {
    checkDay(lastDay);
    checkNote(note);
    var medium = find(number);
    media.suspend(medium.id(), lastDay);
    note("medium.block", medium, BlockReason.SUSPENDED + " " + lastDay + ": " + note.strip());
  }

  private void checkDay(LocalDate lastDay) {
    var today = LocalDate.ofInstant(clock.instant(), operators.operator(me.operator()).zone());
    if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
      throw Refused.field("lastDay", "medium.last-day");
    }
  }

  private String asked(Medium medium, Asking asking, Set<Question> right) {
    if (asking == null) {
      throw Refused.field("asking", "medium.asking.missing");
    }
    if (asking != Asking.TELEPHONE) {
      return ", " + asking;
    }
    calls.check(medium, right);
    return ", " + asking + " " + answers(right);
  }

  /**
   * Notes what a caller answered, whatever becomes of the call: in a transaction of its own.
   *
   * @throws Refused where the number is unknown
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void heard(String number, Set<Question> right) {
    note("medium.call", find(number), answers(right));
  }

  private static String answers(Set<Question> right) {
    return right.stream().map(Question::name).sorted().collect(Collectors.joining(" "));
  }

  /**
   * Lifts a reason that a clerk may lift.
   *
   * @throws Refused where it stands for good (RIG-41), is not a clerk's, or the note is missing
   */
  public void unblock(String number, BlockReason reason, String note) {
    checkReason(reason);
    checkNote(note);
    var medium = find(number);
    media.unblock(medium.id(), reason);
    note("medium.unblock", medium, reason + ": " + note.strip());
  }

  /**
   * Makes a check code for a medium, by which who has it in hand adds it to their list; one that it
   * had is none any more.
   *
   * @return the code, which is told here and never again
   * @throws Refused where the operator has none with that number
   */
  String code(String number) {
    var medium = lock(number);
    var code = codes.make(medium.id());
    note("medium.code", medium, "");
    return code;
  }

  /**
   * Enters the number by which a medium's chip answers, or takes it away.
   *
   * @param uid in hexadecimal, as a reader shows it; blank where it is not known after all
   * @throws Refused at the field {@code uid} where it is no such number or another medium's
   */
  @Retried
  public void chip(String number, String uid) {
    enter(number, uid == null || uid.isBlank() ? null : ChipUid.of(uid));
  }

  /**
   * Enters the chips of many media, all or none.
   *
   * @param pasted a line each: what stands on the medium, a semicolon, comma or tabulator, the
   *     chip's number
   * @return how many were entered
   * @throws Refused at the field {@code lines}, with the first line that is wrong and why
   */
  @Retried
  public int chips(String pasted) {
    var lines = ChipLine.read(pasted);
    lines.forEach(this::enter);
    return lines.size();
  }

  private void enter(ChipLine line) {
    try {
      enter(line.number(), ChipUid.of(line.uid()));
    } catch (Refused e) {
      var why = Messages.text(me.locale(), e.key(), e.arguments().toArray());
      throw Refused.field("lines", "medium.chips.line", Integer.toString(line.at()), why);
    }
  }

  private void enter(String number, ChipUid chip) {
    var medium = lock(number);
    chips.enter(medium, chip);
    note("medium.chip", medium, chip == null ? "" : chip.text());
  }

  private Medium lock(String number) {
    return media
        .lock(me.operator(), MediumNumber.of(number))
        .orElseThrow(() -> Refused.field("number", "medium.number.unknown"));
  }

  private static void checkReason(BlockReason reason) {
    if (reason == null || !reason.isForClerks()) {
      throw Refused.field("reason", "medium.reason.missing");
    }
  }

  private static void checkNote(String note) {
    if (note == null || note.isBlank()) {
      throw Refused.field("note", "medium.note.missing");
    }
    if (note.length() > LONGEST_NOTE) {
      throw Refused.field("note", "medium.note.too-long", LONGEST_NOTE);
    }
  }

  private void note(String action, Medium medium, String details) {
    UUID person = medium.holder().orElse(null);
    audit.record(
        me.operator(), new Audit.Deed(action, "medium", medium.id().toString(), person, details));
  }
}

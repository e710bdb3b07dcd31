package org.citycabinet.ticketing.medium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.words.Refused;

/** What a clerk does with the media of the operator they work for; all of it is audited. */
@ApplicationScoped
@Transactional
@RolesAllowed("CLERK")
public class CardDesk {
  private static final int LONGEST_NOTE = 300;

  @Inject CurrentUser me;
  @Inject Media media;
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
   * @param note who asked for it and how; at most 300 characters, and not blank
   * @throws Refused where the number is unknown, the reason is not a clerk's, or the note is
   *     missing
   */
  public void block(String number, BlockReason reason, String note) {
    checkReason(reason);
    checkNote(note);
    var medium = find(number);
    media.block(medium.id(), reason);
    note("medium.block", medium, reason + ": " + note.strip());
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

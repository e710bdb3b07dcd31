package org.citycabinet.ticketing.medium;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.citycabinet.operator.Cell;
import org.citycabinet.operator.Rule;
import org.citycabinet.operator.WorkingDays;
import org.citycabinet.words.MediumKind;

/**
 * A clause of an operator's terms on blocking a medium by telephone.
 *
 * @param clause its number
 * @param media which kinds of medium it is about
 * @param offered whether those are blocked by telephone at all
 * @param questions what the caller has to answer rightly (RIG-40)
 * @param workingDays whether on working days only
 * @param from the first minute of a day at which calls are taken
 * @param until the first minute at which they are not any more; midnight for the day's end
 */
public record CallTerms(
    String clause,
    Cell<MediumKind> media,
    boolean offered,
    Set<Question> questions,
    boolean workingDays,
    LocalTime from,
    LocalTime until)
    implements Rule<MediumKind> {

  /** How somebody asks a clerk to block a card that is lost or stolen. */
  enum Asking {
    /** At the counter, with an identity document. */
    IN_PERSON,
    /** By e-mail or letter (VEN-27). */
    WRITTEN,
    /** By telephone, the caller known by questions (RIG-40). */
    TELEPHONE
  }

  /** What a caller is asked, to be compared with the customer's file. */
  public enum Question {
    /** The first name of the card's holder. */
    FIRST_NAME,
    /** The surname. */
    SURNAME,
    /** The personal code. */
    PERSONAL_CODE
  }

  @Override
  public boolean covers(MediumKind kind) {
    return media.covers(kind);
  }

  /** Whether calls are taken at that moment. */
  boolean isOpen(ZonedDateTime now, WorkingDays days) {
    var time = now.toLocalTime();
    boolean early = time.isBefore(from);
    boolean late = !until.equals(LocalTime.MIDNIGHT) && !time.isBefore(until);
    return !early && !late && (!workingDays || days.isWorking(now.toLocalDate()));
  }
}

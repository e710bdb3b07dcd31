package org.citycabinet.utility.premises;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Retried;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.Enrolments;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.words.Refused;

/** Where staff give people an account and the address they belong to, in one deed (LUD-31). */
@ApplicationScoped
@Retried
@Transactional(Transactional.TxType.REQUIRES_NEW)
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
class EnrolmentDesk {

  private static final int MOST_LETTERS = 100;

  @Inject Enrolments enrolments;
  @Inject Accounts accounts;
  @Inject LettersDue due;
  @Inject CurrentUser user;
  @Inject Register register;
  @Inject ActivationLetters letters;

  /**
   * Who is to see what.
   *
   * @param newcomer whose account
   * @param contract the number of the contract
   * @param right by what right
   */
  record Wanted(Newcomer newcomer, String contract, OccupancyKind right) {}

  /** What came of it. */
  enum Outcome {
    /** An account was made. */
    MADE,
    /** An account that there was sees one address more. */
    ADDED,
    /** All was so before. */
    SAME
  }

  /**
   * A deed and what has to be printed for it.
   *
   * @param outcome what came of it
   * @param letter to be sent by post, where the person has no e-mail address
   */
  record Done(Outcome outcome, Optional<ActivationLetter> letter) {}

  /**
   * Gives somebody an account, unless it is there, and lets it see an address, unless it does. All
   * or nothing: where it is refused, no account is left behind.
   *
   * @throws Refused at {@code contract} where the operator has none of that number, at {@code
   *     right} where the account sees the address by another one, or as {@link Enrolments#enrol}
   *     does
   */
  public Done enrol(Wanted wanted) {
    Place place =
        register
            .byNumber(wanted.contract())
            .orElseThrow(() -> Refused.field("contract", "premises.enrol.contract"));
    var enrolled = enrolments.enrol(wanted.newcomer());
    var letter = enrolled.code().map(code -> letters.to(enrolled.account(), place, code));
    if (!enrolled.isNew() && sees(place, enrolled.account(), wanted.right())) {
      return new Done(Outcome.SAME, letter);
    }
    register.admit(place.contract(), wanted.newcomer().username(), wanted.right());
    return new Done(enrolled.isNew() ? Outcome.MADE : Outcome.ADDED, letter);
  }

  private boolean sees(Place place, UUID account, OccupancyKind right) {
    var there =
        register.occupants(place.contract()).stream()
            .filter(occupant -> occupant.account().equals(account))
            .findFirst();
    if (there.isPresent() && there.get().kind() != right) {
      throw Refused.field("right", "premises.enrol.right");
    }
    return there.isPresent();
  }

  /** How many letters are to be printed for accounts that came by a file. */
  public int lettersDue() {
    return due.count(user.operator());
  }

  /** Makes the first hundred of them; whoever began meanwhile, or got a mail, needs none. */
  public List<ActivationLetter> makeLetters() {
    return due.draw(user.operator(), MOST_LETTERS).stream()
        .filter(each -> accounts.byId(each.account()).isNew())
        .flatMap(each -> letter(each).stream())
        .toList();
  }

  private Optional<ActivationLetter> letter(LettersDue.Due due) {
    return enrolments
        .inviteAgain(due.account())
        .map(code -> letters.to(due.account(), register.place(due.contract()), code));
  }

  /**
   * Invites an occupant who has not begun yet once more.
   *
   * @return the letter to print, where the person has no e-mail address
   * @throws Refused as missing, where the account does not see that address
   */
  public Optional<ActivationLetter> inviteAgain(UUID contract, UUID account) {
    var occupant =
        register.occupants(contract).stream()
            .filter(each -> each.account().equals(account))
            .findFirst()
            .orElseThrow(() -> Refused.missing("premises.missing"));
    return enrolments
        .inviteAgain(occupant.account())
        .map(code -> letters.to(account, register.place(contract), code));
  }
}

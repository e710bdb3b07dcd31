package org.citycabinet.utility.premises;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.platform.Languages;
import org.citycabinet.platform.Messages;
import org.citycabinet.utility.premises.EnrolmentDesk.Outcome;
import org.citycabinet.words.Refused;

/**
 * Takes a file of people and their addresses, line by line (LUD-31). Each line is a deed of its
 * own: a wrong one stops nothing but itself, and a file that is sent again changes nothing more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@RolesAllowed({"CLERK", "ADMINISTRATOR"})
class EnrolmentImport {

  @Inject EnrolmentDesk desk;
  @Inject CurrentUser user;

  /**
   * What came of a line.
   *
   * @param line its number in the file
   * @param username whom it names
   * @param outcome what came of it
   * @param reason why it was refused, in the reader's language; empty where it was not
   * @param letter to be sent by post, or null
   */
  public record Row(
      long line, String username, Outcome outcome, String reason, ActivationLetter letter)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Takes a file.
   *
   * @throws Refused at {@code file} where it cannot be read as a whole; nothing is done then
   */
  public List<Row> take(byte[] content) {
    return EnrolmentFile.read(content).stream().map(this::take).toList();
  }

  private Row take(EnrolmentFile.Line line) {
    var username = line.cell("username");
    try {
      var done = desk.enrol(wanted(line));
      return new Row(line.number(), username, done.outcome(), "", done.letter().orElse(null));
    } catch (Refused e) {
      var reason = Messages.text(user.locale(), e.key(), e.arguments().toArray());
      return new Row(line.number(), username, Outcome.REFUSED, reason, null);
    }
  }

  private static EnrolmentDesk.Wanted wanted(EnrolmentFile.Line line) {
    if (line.cells().isEmpty()) {
      throw Refused.rule("premises.import.cells", EnrolmentFile.COLUMNS.size());
    }
    var newcomer =
        new Newcomer(
            line.cell("username"),
            line.cell("name"),
            line.cell("email"),
            language(line),
            word(line, "kind", List.of(AccountKind.values())));
    return new EnrolmentDesk.Wanted(
        newcomer, line.cell("contract"), word(line, "right", OccupancyKind.ofContract()));
  }

  private static Locale language(EnrolmentFile.Line line) {
    var tags = Languages.ALL.stream().map(Locale::getLanguage).toList();
    return Optional.of(line.cell("language"))
        .filter(tags::contains)
        .map(Languages::of)
        .orElseThrow(() -> unknown("language", String.join(", ", tags)));
  }

  private static <E extends Enum<E>> E word(EnrolmentFile.Line line, String column, List<E> words) {
    return words.stream()
        .filter(word -> word.name().equalsIgnoreCase(line.cell(column)))
        .findFirst()
        .orElseThrow(() -> unknown(column, names(words)));
  }

  private static <E extends Enum<E>> String names(List<E> words) {
    return String.join(
        ", ", words.stream().map(word -> word.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static Refused unknown(String column, String words) {
    return Refused.rule("premises.import.word", column, words);
  }
}

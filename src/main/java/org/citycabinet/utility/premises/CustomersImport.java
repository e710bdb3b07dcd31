package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Enroller;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.language.Languages;
import org.citycabinet.utility.imports.Answers;
import org.citycabinet.utility.imports.Column;
import org.citycabinet.utility.imports.Effect;
import org.citycabinet.utility.imports.Entry;
import org.citycabinet.utility.imports.ImportKind;
import org.citycabinet.utility.imports.Importer;
import org.citycabinet.utility.imports.Layout;
import org.citycabinet.utility.imports.Result;
import org.citycabinet.utility.imports.Row;
import org.citycabinet.utility.imports.Spelling;
import org.citycabinet.utility.imports.Task;
import org.citycabinet.words.Refused;

/**
 * Files of accounts and the addresses that they see (LUD-31). Somebody with several addresses has a
 * row for each.
 */
@ApplicationScoped
class CustomersImport implements Importer {
  private static final Layout LAYOUT =
      Layout.ofRows(
          Column.needed("username", "janis.paraugs"),
          Column.needed("name", "Jānis Paraugs"),
          Column.needed("email", "janis@cabinet.example"),
          Column.needed("language", "lv"),
          Column.needed("kind", "person"),
          Column.needed("contract", "004512"),
          Column.needed("right", "owner"));
  private static final int LONGEST = 254;

  @Inject Contracts contracts;
  @Inject Occupancies occupancies;
  @Inject Enroller enroller;
  @Inject LettersDue letters;

  /** Who is to see what. */
  private record Wanted(Newcomer newcomer, String contract, OccupancyKind right) {}

  @Override
  public ImportKind kind() {
    return ImportKind.CUSTOMERS;
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public List<Result> take(Task task, List<Entry> entries) {
    var answers = new Answers(entries);
    Map<Integer, Wanted> wanted = answers.read(entry -> wanted(entry.head()));
    var numbers = wanted.values().stream().map(Wanted::contract).distinct().toList();
    var places = contracts.inForce(task.operator(), numbers);
    wanted.forEach(
        (at, each) ->
            Optional.ofNullable(places.get(Spelling.plain(each.contract())))
                .ifPresentOrElse(
                    place -> answers.answer(at, take(task, each, place)),
                    () -> answers.refuse(at, none())));
    return answers.all();
  }

  private static Refused none() {
    return Refused.field("contract", "premises.enrol.contract");
  }

  private static Wanted wanted(Row row) {
    var newcomer =
        new Newcomer(
            row.text("username", LONGEST),
            row.text("name", LONGEST),
            row.free("email", LONGEST).orElse(""),
            language(row),
            row.word("kind", List.of(AccountKind.values())));
    var right = row.word("right", OccupancyKind.ofContract());
    return new Wanted(newcomer, row.text("contract", LONGEST), right);
  }

  private static Locale language(Row row) {
    var tags = Languages.ALL.stream().map(Locale::getLanguage).toList();
    return Optional.of(row.plain("language").toLowerCase(Locale.ROOT))
        .filter(tags::contains)
        .map(Languages::of)
        .orElseThrow(() -> row.wrong("language", "imports.row.word", String.join(", ", tags)));
  }

  /**
   * Takes one.
   *
   * @throws Refused as {@link Enroller#enrol} does; at {@code right} where the account sees the
   *     address by another one
   */
  private Effect take(Task task, Wanted wanted, Place place) {
    var today = contracts.today(task.operator());
    var by = new Enroller.By(task.operator(), task.by());
    var enrolled = enroller.enrol(wanted.newcomer(), by);
    var right = occupancies.right(enrolled.account(), place.contract(), today);
    if (right.isPresent() && right.get() != wanted.right()) {
      throw Refused.field("right", "premises.enrol.right");
    }
    if (right.isPresent()) {
      return Effect.SAME;
    }
    occupancies.admit(enrolled.account(), place.contract(), wanted.right(), today);
    if (enrolled.code().isPresent()) {
      letters.note(task.operator(), new LettersDue.Due(enrolled.account(), place.contract()));
    }
    return enrolled.isNew() ? Effect.MADE : Effect.CHANGED;
  }
}

package org.citycabinet.ticketing.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.mail.Letter;
import org.citycabinet.nightly.Items;
import org.citycabinet.nightly.Night;
import org.citycabinet.nightly.NightlyJob;
import org.citycabinet.platform.Settings;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;

/** Looks for ends, and writes of each to those who keep the card, once. */
@ApplicationScoped
@Transactional
class Endings {
  /** So many are looked for at once: each look goes through all that is left. */
  private static final int AT_ONCE = 10_000;

  /** What has been told already is no item again. */
  private static final String NEWS =
      "select e.* from (%s) e where not exists (select 1 from end_letter l where l.subject = e.id"
          + " and l.kind = '%s')";

  @Inject Database database;

  @Inject Media media;
  @Inject Accounts accounts;
  @Inject Settings settings;
  @Inject Clock clock;

  /** How many of a night's job there are. */
  long count(NightlyJob job, Night night) {
    return ends(job)
        .mapToLong(
            end -> {
              try (var sql = Sql.on(database)) {
                return sql.first(
                        "select count(*) from (" + news(end) + ") n",
                        row -> row.getLong(1),
                        end.values(night, clock.instant(), Items.after("")).toArray())
                    .orElseThrow();
              }
            })
        .sum();
  }

  /** The next of a night's job: one kind of end after the other. */
  List<String> after(NightlyJob job, Night night, String last) {
    var begun = last.isEmpty() ? "" : last.substring(0, last.indexOf(':'));
    var id = last.substring(last.indexOf(':') + 1);
    return ends(job)
        .filter(end -> last.isEmpty() || end.compareTo(End.valueOf(begun)) >= 0)
        .map(end -> some(end, night, end.name().equals(begun) ? id : ""))
        .filter(items -> !items.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<End> ends(NightlyJob job) {
    return Arrays.stream(End.values()).filter(end -> end.job() == job);
  }

  private List<String> some(End end, Night night, String last) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          news(end) + " order by e.id limit " + AT_ONCE,
          row -> ending(end, night, row).item(),
          end.values(night, clock.instant(), Items.after(last)).toArray());
    }
  }

  /** Those of the items that still are what they were when they were looked for. */
  List<Ending> still(Night night, List<String> items) {
    Map<End, List<UUID>> ids = new EnumMap<>(End.class);
    for (var item : items) {
      var colon = item.indexOf(':');
      ids.computeIfAbsent(End.valueOf(item.substring(0, colon)), end -> new ArrayList<>())
          .add(UUID.fromString(item.substring(colon + 1)));
    }
    return ids.entrySet().stream()
        .flatMap(each -> still(night, each.getKey(), each.getValue()).stream())
        .toList();
  }

  private List<Ending> still(Night night, End end, List<UUID> ids) {
    var values = new ArrayList<>(end.values(night, clock.instant(), Items.after("")));
    values.addAll(ids);
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select e.* from (" + news(end) + ") e where e.id in " + Sql.places(ids.size()),
          row -> ending(end, night, row),
          values.toArray());
    }
  }

  private static String news(End end) {
    return NEWS.formatted(end.sql(), end);
  }

  private static Ending ending(End end, Night night, ResultSet row) throws SQLException {
    return new Ending(
        end,
        UUID.fromString(row.getString("id")),
        UUID.fromString(row.getString("medium")),
        new MediumNumber(row.getString("number")).shown(),
        row.getString("code"),
        end.day(night, row.getObject("about", LocalDateTime.class)));
  }

  /**
   * Writes of them to those who keep the cards, and notes that it was done.
   *
   * @param asWished whether only to those who want such letters
   */
  void tell(List<Ending> endings, boolean asWished) {
    note(endings);
    var keepers = media.keepers(endings.stream().map(Ending::medium).distinct().toList());
    for (var ending : endings) {
      keepers.getOrDefault(ending.medium(), List.of()).stream()
          .map(accounts::byId)
          .filter(person -> !asWished || person.isWantsMail())
          .forEach(person -> accounts.write(person, letter(person, ending)));
    }
  }

  private void note(List<Ending> endings) {
    var now = clock.instant();
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "insert into end_letter (subject, kind, about, told_at) values (?, ?, ?, ?)",
          endings.stream()
              .map(each -> new Object[] {each.id(), each.end(), each.about(), now})
              .toList());
    }
  }

  private Letter letter(Account person, Ending ending) {
    var key = "expiry.mail." + ending.end();
    var subject = ending.end().isOfCard() ? ending.number() : ending.code();
    return Letter.of(person.getLocale(), key + ".subject", subject)
        .say(key, ending.number(), ending.about(), ending.code())
        .button("expiry.mail.button", settings.publicUrl() + "/travel/card?id=" + ending.medium());
  }
}

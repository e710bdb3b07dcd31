package org.citycabinet.utility.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Account;
import org.citycabinet.identity.Accounts;
import org.citycabinet.utility.premises.House;
import org.citycabinet.utility.premises.Register;
import org.citycabinet.utility.premises.Residents;
import org.citycabinet.words.Refused;

/** Whom a draft is for: what was typed, and the contracts that were found by it. */
@ApplicationScoped
class Targets {
  static final int MOST_LINES = 100_000;

  @PersistenceContext EntityManager entities;

  @Inject Database database;

  @Inject Residents residents;
  @Inject Register register;
  @Inject Accounts accounts;

  /**
   * The one person whom a notice is for, or null where it is for others.
   *
   * @throws Refused at {@code username} where the operator serves nobody of that name
   */
  UUID person(String operator, Draft.Target target) {
    if (target.audience() != Audience.PERSON) {
      return null;
    }
    return accounts
        .byUsername(target.username())
        .map(Account::getId)
        .filter(id -> residents.isServed(operator, id))
        .orElseThrow(() -> Refused.field("username", "notices.refused.unknownPerson"));
  }

  /**
   * Keeps what was typed and finds what it names.
   *
   * @throws Refused at {@code house}, {@code dwelling} or {@code list}
   */
  void keep(Notice notice, Draft.Target target) {
    forget(notice);
    switch (target.audience()) {
      case HOUSE -> requireOwnHouse(target.house());
      case CONTRACT -> keep(notice, target.dwelling(), dwelling(notice, target.dwelling()));
      case LIST -> keep(notice, target.list(), list(notice, target.list()));
      case PERSON, ALL -> {
        // nothing has to be found
      }
    }
  }

  private void requireOwnHouse(UUID house) {
    if (register.houses().stream().map(House::getId).noneMatch(house::equals)) {
      throw Refused.field("house", "notices.refused.house");
    }
  }

  private Collection<UUID> dwelling(Notice notice, String typed) {
    var found = find(notice.getOperator(), typed.lines().findFirst().orElse(""));
    if (found.contracts().size() != 1) {
      throw Refused.field(
          "dwelling",
          found.contracts().isEmpty()
              ? "notices.refused.unknownDwelling"
              : "notices.refused.manyDwellings");
    }
    return found.contracts();
  }

  private Collection<UUID> list(Notice notice, String typed) {
    if (typed.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
      throw Refused.field("list", "notices.refused.longList", MOST_LINES);
    }
    return find(notice.getOperator(), typed).contracts();
  }

  private AddressList.Found find(String operator, String words) {
    return new AddressList(residents.known(operator)).find(words);
  }

  private void keep(Notice notice, String typed, Collection<UUID> contracts) {
    entities.persist(new NoticeList(notice.getId(), typed));
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "insert into notice_target (notice_id, contract) values (?, ?)",
          contracts.stream().map(each -> new Object[] {notice.getId(), each}).toList());
    }
  }

  /** Nobody is named any more. */
  void forget(Notice notice) {
    words(notice).ifPresent(entities::remove);
    entities.flush();
    try (var sql = Sql.on(database)) {
      sql.update("delete from notice_target where notice_id = ?", notice.getId());
    }
  }

  /** The same people for another notice. */
  void copy(Notice from, Notice to) {
    words(from).ifPresent(list -> entities.persist(new NoticeList(to.getId(), list.words())));
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into notice_target (notice_id, contract)"
              + " select ?, contract from notice_target where notice_id = ?",
          to.getId(),
          from.getId());
    }
  }

  /** What was typed. */
  Draft.Target typed(Notice notice) {
    var words = words(notice).map(NoticeList::words).orElse("");
    var username =
        Optional.ofNullable(notice.person()).map(id -> accounts.byId(id).getUsername()).orElse("");
    return new Draft.Target(notice.getAudience(), username, notice.getHouse(), words, words);
  }

  /** The lines that lead nowhere. */
  List<AddressList.Lost> lost(Notice notice) {
    return notice.getAudience() == Audience.LIST
        ? words(notice).map(list -> find(notice.getOperator(), list.words()).lost()).orElseThrow()
        : List.of();
  }

  private Optional<NoticeList> words(Notice notice) {
    return Optional.ofNullable(entities.find(NoticeList.class, notice.getId()));
  }
}

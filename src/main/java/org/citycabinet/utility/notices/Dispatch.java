package org.citycabinet.utility.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.database.Database;
import org.citycabinet.database.Sql;
import org.citycabinet.identity.Accounts;
import org.citycabinet.identity.Addressee;
import org.citycabinet.mail.Bulk;
import org.citycabinet.mail.Haste;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.premises.Residents;

/**
 * Hands a notice out, some hundred addresses at a time: each piece is one short transaction with
 * its copies, its mails and the note of how far it is. Nobody gets it twice, however often it is
 * begun.
 */
@ApplicationScoped
@Transactional
class Dispatch {
  /** How many addresses are one piece. */
  static final int PIECE = 500;

  @PersistenceContext EntityManager entities;

  @Inject Database database;

  @Inject Residents residents;
  @Inject Accounts accounts;
  @Inject Bulk bulk;
  @Inject NoticeMail mail;
  @Inject Audit audit;
  @Inject Clock clock;

  /** The notices that have something to hand out now, those under way first. */
  public List<UUID> due() {
    return entities
        .createQuery(
            "select n.id from Notice n where n.state = :sending"
                + " or (n.state = :scheduled and n.sendAt <= :now) order by n.state, n.sendAt",
            UUID.class)
        .setParameter("sending", NoticeState.SENDING)
        .setParameter("scheduled", NoticeState.SCHEDULED)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /**
   * Hands out the next piece.
   *
   * @return how many addresses it was; 0 where the notice is through, or was withdrawn meanwhile
   */
  public int next(UUID id) {
    var notice = entities.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (notice.getState() == NoticeState.SCHEDULED) {
      begin(notice);
      audit.recordSystem(
          notice.getOperator(),
          new Audit.Deed("notices.send", "notice", id.toString(), null, "scheduled"));
    }
    return notice.getState() == NoticeState.SENDING ? piece(notice) : 0;
  }

  /** A notice leaves; the one that it corrects holds no more. */
  void begin(Notice notice) {
    notice.publish(clock.instant());
    entities.persist(new Sending(notice.getId(), addresses(notice)));
    entities.flush();
    Optional.ofNullable(notice.getCorrects())
        .map(other -> entities.find(Notice.class, other))
        .filter(other -> other.getState().isOut())
        .ifPresent(other -> withdraw(other, ""));
  }

  /** A notice holds no more, and what of its mails still waits does not leave. */
  void withdraw(Notice notice, String why) {
    notice.withdraw(why, clock.instant());
    letters(notice.getId()).forEach(letter -> bulk.withdraw(letter));
  }

  /** The keys of its letters, one a language. */
  List<UUID> letters(UUID notice) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select letter from notice_letter where notice_id = ?",
          row -> UUID.fromString(row.getString("letter")),
          notice);
    }
  }

  private long addresses(Notice notice) {
    return switch (notice.getAudience()) {
      case PERSON -> 1;
      case CONTRACT, LIST -> targets(notice.getId());
      case HOUSE, ALL -> residents.count(notice.getOperator(), notice.getHouse());
    };
  }

  /** How many accounts it would reach now. */
  long reach(Notice notice) {
    return switch (notice.getAudience()) {
      case PERSON -> residents.isServed(notice.getOperator(), notice.person()) ? 1 : 0;
      case CONTRACT, LIST -> reachOfTargets(notice);
      case HOUSE, ALL -> residents.countAccounts(notice.getOperator(), notice.getHouse());
    };
  }

  private long reachOfTargets(Notice notice) {
    var all = new HashSet<UUID>();
    var piece = targets(notice.getId(), new UUID(0, 0));
    while (!piece.isEmpty()) {
      all.addAll(residents.accountsUnder(notice.getOperator(), piece));
      piece = targets(notice.getId(), piece.get(piece.size() - 1));
    }
    return all.size();
  }

  /** How many contracts were found for it. */
  long targets(UUID notice) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select count(*) many from notice_target where notice_id = ?",
              row -> row.getLong("many"),
              notice)
          .orElseThrow();
    }
  }

  /** Hands out the next piece of a notice that is under way. */
  int piece(Notice notice) {
    var sending = entities.find(Sending.class, notice.getId());
    var contracts = contracts(notice, sending.reached());
    var readers = readers(notice, contracts);
    readers.removeAll(reached(notice, readers));
    give(notice, accounts.addressees(readers));
    if (!contracts.isEmpty()) {
      sending.advance(contracts.get(contracts.size() - 1), contracts.size(), readers.size());
    }
    if (contracts.size() < PIECE) {
      notice.arrive();
      sending.end(clock.instant());
    }
    return contracts.size();
  }

  /** The one person stands for one address, reached once. */
  private List<UUID> contracts(Notice notice, UUID after) {
    return switch (notice.getAudience()) {
      case PERSON -> List.of(notice.person());
      case CONTRACT, LIST -> targets(notice.getId(), after);
      case HOUSE, ALL -> residents.contracts(notice.getOperator(), notice.getHouse(), after, PIECE);
    };
  }

  private List<UUID> targets(UUID notice, UUID after) {
    try (var sql = Sql.on(database)) {
      return sql.list(
          "select contract from notice_target where notice_id = ? and contract > ?"
              + " order by contract limit ?",
          row -> UUID.fromString(row.getString("contract")),
          notice,
          after,
          PIECE);
    }
  }

  private Set<UUID> readers(Notice notice, List<UUID> contracts) {
    return notice.getAudience() == Audience.PERSON
        ? new HashSet<>(contracts)
        : new HashSet<>(residents.accountsUnder(notice.getOperator(), contracts));
  }

  /** Who lives at two addresses has it from the first. */
  private Set<UUID> reached(Notice notice, Collection<UUID> readers) {
    return readers.isEmpty()
        ? Set.of()
        : entities
            .createQuery(
                "select c.account from NoticeCopy c where c.notice = :notice and c.account in"
                    + " :those",
                UUID.class)
            .setParameter("notice", notice)
            .setParameter("those", readers)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  private void give(Notice notice, List<Addressee> readers) {
    var emergency = notice.getKind() == NoticeKind.EMERGENCY;
    var mails = new ArrayList<Post>();
    var rows = new ArrayList<Object[]>();
    for (var reader : readers) {
      var unmailed = unmailed(reader, emergency);
      var key = unmailed == null ? Ids.next() : null;
      rows.add(new Object[] {Ids.next(), notice.getId(), reader.account(), key, unmailed});
      if (key != null) {
        mails.add(new Post(reader.locale(), new Bulk.Addressed(key, reader.email())));
      }
    }
    try (var sql = Sql.on(database)) {
      sql.updateAll(
          "insert into notice_copy (id, notice_id, account, mail, unmailed) values (?, ?, ?, ?, ?)",
          rows);
    }
    post(notice, mails, emergency ? Haste.URGENT : Haste.COMMON);
  }

  private record Post(Locale language, Bulk.Addressed to) {}

  private static Unmailed unmailed(Addressee reader, boolean emergency) {
    if (!reader.hasEmail()) {
      return Unmailed.NO_ADDRESS;
    }
    return reader.noticeWish().wants(emergency) ? null : Unmailed.UNWISHED;
  }

  private void post(Notice notice, List<Post> mails, Haste haste) {
    mails.stream()
        .collect(
            Collectors.groupingBy(
                Post::language, Collectors.mapping(Post::to, Collectors.toList())))
        .forEach((language, to) -> bulk.send(letter(notice, language), haste, to));
  }

  private UUID letter(Notice notice, Locale language) {
    try (var sql = Sql.on(database)) {
      return sql.first(
              "select letter from notice_letter where notice_id = ? and language = ?",
              row -> UUID.fromString(row.getString("letter")),
              notice.getId(),
              language.getLanguage())
          .orElseGet(() -> keep(notice, language));
    }
  }

  private UUID keep(Notice notice, Locale language) {
    var letter = bulk.keep(mail.letter(notice, language));
    try (var sql = Sql.on(database)) {
      sql.update(
          "insert into notice_letter (notice_id, language, letter) values (?, ?, ?)",
          notice.getId(),
          language.getLanguage(),
          letter);
    }
    return letter;
  }
}

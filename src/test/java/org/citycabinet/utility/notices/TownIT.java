package org.citycabinet.utility.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.citycabinet.Requirement;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.mail.Bulk;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.DeskInContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A notice to a town of 100,000, handed out in the background. */
@Tag("faults")
class TownIT extends DeskInContainer {
  private static final int PEOPLE = 100_000;
  private static final UUID HOUSE = Ids.demo("town:house");
  private static final String OF_TOWN =
      " join account a on a.id = c.account where a.username like 'town-%'";
  private static final String COPIES = " from notice_copy where notice_id = ?";
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** No transaction that other people wait for is longer. */
  private static final Duration LONGEST_PIECE = Duration.ofSeconds(5);

  @Inject NoticeDesk desk;
  @Inject Dispatch dispatch;
  @Inject JobRuns runs;
  @Inject Bulk bulk;

  @BeforeEach
  void aTownMovesIn() throws Exception {
    transaction.setTransactionTimeout(300);
    change("insert into house values (?, 'ludza', 'Lielā iela', '1', 'Ludza', 'LV-5701')", HOUSE);
    change(
        "insert into account (id, username, display_name, email, language, created_at, kind)"
            + " select uuid(), concat('town-', seq), concat('Town ', seq),"
            + " if(seq % 10 = 0, '', concat('town-', seq, '@cabinet.example')),"
            + " elt(1 + seq % 3, 'lv', 'lt', 'en'), utc_timestamp(6), 'PERSON'"
            + " from seq_1_to_"
            + PEOPLE);
    change("insert into premise select uuid(), ?, seq from seq_1_to_" + PEOPLE, HOUSE);
    change(
        "insert into contract (id, operator, number, premise_id, holder_name, holder_kind,"
            + " signed_on) select uuid(), 'ludza', concat('T', apartment), id, 'Town', 'PERSON',"
            + " '2020-01-01' from premise where house_id = ?",
        HOUSE);
    change(
        "insert into occupancy (id, account, contract_id, kind, since_on) select uuid(), a.id,"
            + " c.id, 'OWNER', '2020-01-01' from account a join contract c"
            + " on c.operator = 'ludza' and c.number ="
            + " concat('T', substring(a.username, 6)) where a.username like 'town-%'");
  }

  @AfterEach
  void theTownMovesOut() throws Exception {
    for (var sql :
        List.of(
            "delete from outbox_mail where recipient like 'town-%'",
            "delete c from notice_copy c" + OF_TOWN,
            "delete c from occupancy c" + OF_TOWN,
            "delete from contract where number like 'T%' and holder_name = 'Town'",
            "delete from premise where house_id = '" + HOUSE + "'",
            "delete from house where id = '" + HOUSE + "'",
            "delete from notice_copy where account in (select id from account where username like"
                + " 'town-%')",
            "delete from occupancy where account in (select id from account where username like"
                + " 'town-%')",
            "delete c from contract c join premise p on p.id = c.premise_id where p.house_id = '"
                + HOUSE
                + "'",
            "delete from premise where house_id = '" + HOUSE + "'",
            "delete from house where id = '" + HOUSE + "'",
            "delete from account where username like 'town-%'")) {
      change(sql);
    }
  }

  private UUID notice() {
    asClerk();
    var words =
        List.of(new Wording(Locale.ENGLISH, "To the town", "Words of some length. ".repeat(50)));
    return desk.write(
        new Draft(
            NoticeKind.INFORMATION,
            Draft.Period.NONE,
            new Draft.Target(Audience.HOUSE, "", HOUSE, "", ""),
            words,
            List.of(),
            List.of()));
  }

  @Requirement({"LUD-25", "LUD-28"})
  @Test
  void aHundredThousandHaveItOnceEachWhoeverStopsTheSending() throws Exception {
    var id = notice();
    assertEquals(PEOPLE, desk.send(id, desk.one(id).notice().getVersion()));
    assertEquals(NoticeState.SENDING, desk.one(id).notice().getState());
    stopsInTheMiddle(id);
    await(() -> desk.one(id).notice().getState() == NoticeState.SENT);
    assertEquals(PEOPLE, desk.one(id).sending().getCopies());
    assertEquals(100, desk.one(id).sending().getPercent());
    assertEquals(PEOPLE, figure("select count(distinct account)" + COPIES, id));
    assertEquals(PEOPLE, figure("select count(*)" + COPIES, id));
    var mails =
        dispatch.letters(id).stream()
            .map(bulk::posted)
            .mapToLong(posted -> posted.sent() + posted.waiting())
            .sum();
    assertEquals(PEOPLE * 9 / 10, mails, "a tenth has no address");
    assertEquals(3, dispatch.letters(id).size(), "the words are kept once a language");
    assertTrue(runs.history(DispatchErrand.NAME).stream().anyMatch(TownIT::isDone));
  }

  private static boolean isDone(JobRun run) {
    return run.getState() == JobRun.State.COMPLETED && run.getDone() > 0;
  }

  /** A piece whose transaction is undone leaves nothing behind, and is handed out again. */
  private void stopsInTheMiddle(UUID id) throws Exception {
    long before = desk.one(id).sending().getCopies();
    transaction.begin();
    dispatch.next(id);
    transaction.rollback();
    assertTrue(desk.one(id).sending().getCopies() >= before);
  }

  @Requirement("LUD-25")
  @Test
  void noPieceIsLongAndALetterToOnePersonLeavesFirst() throws Exception {
    var id = notice();
    desk.send(id, desk.one(id).notice().getVersion());
    var longest = Duration.ZERO;
    var pieces = new ArrayList<Integer>();
    while (desk.one(id).notice().getState() == NoticeState.SENDING && pieces.size() < 20) {
      var begun = Instant.now();
      pieces.add(dispatch.next(id));
      var lasted = Duration.between(begun, Instant.now());
      longest = lasted.compareTo(longest) > 0 ? lasted : longest;
    }
    assertTrue(longest.compareTo(LONGEST_PIECE) < 0, longest.toString());
    change(
        "insert into outbox_mail (id, recipient, subject, text_body, html_body, created_at,"
            + " not_before) values (uuid(), 'somebody@cabinet.example', 'To one person', 'Words',"
            + " 'Words', utc_timestamp(6), utc_timestamp(6))");
    await(
        () ->
            figure(
                    "select count(*) from outbox_mail where subject = 'To one person'"
                        + " and sent_at is not null")
                == 1);
    assertTrue(
        figure("select count(*) from outbox_mail where letter_id is not null and sent_at is null")
            > 0,
        "those to many wait meanwhile");
    asClerk();
    desk.withdraw(id, "Enough.");
    assertEquals(0, dispatch.next(id));
  }

  private static void await(BooleanSupplier condition) {
    var end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "in time");
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}

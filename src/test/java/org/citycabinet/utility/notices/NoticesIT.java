package org.citycabinet.utility.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.api.DemoClockResource;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.DeskInContainer;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice from its draft to its last reader. */
class NoticesIT extends DeskInContainer {
  private static final UUID PIEMERS = Ids.demo("account:piemers");

  @Inject NoticeDesk desk;
  @Inject Notices notices;
  @Inject NoticeReaders readers;
  @Inject Templates templates;
  @Inject Dispatch dispatch;
  @Inject DemoClockResource clock;

  private Instant began;

  @BeforeEach
  void remember() {
    began = clock.read().now();
  }

  @AfterEach
  void putBack() throws Exception {
    moveTo(began);
    wish("ALL");
  }

  private void moveTo(Instant then) {
    var words = "{\"now\":\"" + then + "\"}";
    clock.move(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
  }

  private void wish(String wish) throws Exception {
    change("update account set notice_wish = ? where id = ?", wish, PIEMERS);
  }

  private Draft draft(NoticeKind kind, Draft.Target target, String title, Upload... files) {
    var words =
        List.of(
            new Wording(Locale.forLanguageTag("lv"), title, "Teksts."),
            new Wording(Locale.ENGLISH, title + " in English", "Text."));
    var period = new Draft.Period(began, began.plus(Duration.ofDays(1)));
    return new Draft(kind, period, target, words, List.of(files), List.of());
  }

  /** The company has an account at this address, and so has one more resident. */
  private static Draft.Target shop() {
    return new Draft.Target(Audience.CONTRACT, "", null, "010021", "");
  }

  private static Draft.Target toPiemers() {
    return new Draft.Target(Audience.PERSON, "piemers", null, "", "");
  }

  private UUID sent(Draft draft) {
    asClerk();
    var id = desk.write(draft);
    desk.send(id, version(id));
    return id;
  }

  private int version(UUID id) {
    return desk.one(id).notice().getVersion();
  }

  private boolean isOnTop(UUID id) {
    return notices.onTop().stream().anyMatch(copy -> copy.getNotice().getId().equals(id));
  }

  private long mails(String title) {
    return figure(
        "select count(*) from outbox_mail m join outbox_letter l on l.id = m.letter_id"
            + " where l.subject like ?",
        "%" + title);
  }

  @Requirement({"LUD-22", "LUD-24"})
  @Test
  void anEmergencyStandsOnTopWhileItHoldsWhoeverHasOpenedIt() {
    var id = sent(draft(NoticeKind.EMERGENCY, shop(), "Avārija"));
    var news = sent(draft(NoticeKind.INFORMATION, shop(), "Ziņa"));
    asResident("piemers");
    assertEquals(id, notices.onTop().get(0).getNotice().getId(), "before what is newer");
    assertEquals("Avārija in English", notices.open(id).title(Locale.ENGLISH));
    assertEquals("Avārija", notices.open(id).title(Locale.forLanguageTag("lt")));
    notices.open(news);
    assertTrue(isOnTop(id));
    assertFalse(isOnTop(news));
    moveTo(began.plus(Duration.ofDays(1)));
    assertFalse(isOnTop(id));
    assertTrue(notices.all().stream().anyMatch(copy -> copy.getNotice().getId().equals(id)));
  }

  @Requirement("LUD-28")
  @Test
  void mailComesByTheWishOfTheRecipient() throws Exception {
    wish("EMERGENCIES");
    var news = sent(draft(NoticeKind.INFORMATION, toPiemers(), "Nevēlams"));
    assertEquals(0, mails("Nevēlams"));
    assertEquals(1, readers.arrival(news).unwished());
    sent(draft(NoticeKind.EMERGENCY, toPiemers(), "Vēlams"));
    assertEquals(1, mails("Avārija: Vēlams"));
    wish("NONE");
    sent(draft(NoticeKind.EMERGENCY, toPiemers(), "Nekad"));
    assertEquals(0, mails("Nekad"));
    asResident("piemers");
    assertTrue(notices.all().stream().anyMatch(c -> c.getNotice().getId().equals(news)));
  }

  @Requirement("LUD-25")
  @Test
  void aScheduledOneLeavesAtItsTimeAndReachesWhoIsThereThen() {
    asClerk();
    var id = desk.write(draft(NoticeKind.INFORMATION, shop(), "Vēlāk"));
    var refused =
        assertThrows(Refused.class, () -> desk.schedule(id, version(id), began.minusSeconds(1)));
    assertEquals("at", refused.field().orElseThrow());
    var time = clock.read().now().plus(Duration.ofHours(3));
    desk.schedule(id, version(id), time);
    assertFalse(dispatch.due().contains(id));
    desk.unschedule(id);
    desk.schedule(id, version(id), time);
    moveTo(time);
    dispatch.next(id);
    assertEquals(NoticeState.SENT, desk.one(id).notice().getState());
    assertEquals(2, readers.arrival(id).copies());
    assertFalse(dispatch.due().contains(id));
  }

  @Requirement("LUD-25")
  @Test
  void aWithdrawnOneSaysWhyAndItsTextAndFilesAreGone() {
    var file = new Upload("plan.txt", "words".getBytes(StandardCharsets.UTF_8));
    var id = sent(draft(NoticeKind.EMERGENCY, shop(), "Kļūda", file));
    asResident("piemers");
    var document = notices.open(id).getAttachments().get(0).getDocument();
    assertEquals("plan.txt", notices.attachment(id, document).getName());
    asClerk();
    assertEquals(
        "why", assertThrows(Refused.class, () -> desk.withdraw(id, " ")).field().orElseThrow());
    desk.withdraw(id, "Sūtīts kļūdas pēc.");
    assertEquals(
        "notices.refused.notOut",
        assertThrows(Refused.class, () -> desk.withdraw(id, "again")).key());
    asResident("piemers");
    assertFalse(isOnTop(id));
    assertEquals("Sūtīts kļūdas pēc.", notices.open(id).getWithdrawnWhy());
    assertThrows(Refused.class, () -> notices.attachment(id, document));
  }

  @Requirement("LUD-25")
  @Test
  void aCorrectionTakesThePlaceOfTheFirstAsItIsSent() {
    var first = sent(draft(NoticeKind.INFORMATION, shop(), "Otrdien"));
    var second = desk.correct(first);
    asResident("piemers");
    assertTrue(isOnTop(first), "until the correction is sent");
    asClerk();
    desk.send(second, version(second));
    asResident("piemers");
    assertFalse(isOnTop(first));
    assertTrue(isOnTop(second));
    assertEquals(second, notices.correction(first).orElseThrow());
    assertEquals("", notices.open(first).getWithdrawnWhy());
  }

  @Requirement("LUD-25")
  @Test
  void whatLeftIsNeverChangedAndTwoClerksDoNotOverwriteEachOther() {
    asClerk();
    var id = desk.write(draft(NoticeKind.INFORMATION, shop(), "Melnraksts"));
    int seen = version(id);
    desk.rewrite(id, seen, draft(NoticeKind.INFORMATION, shop(), "Pirmais"));
    var late = draft(NoticeKind.INFORMATION, shop(), "Otrais");
    assertEquals(
        "notices.refused.changed",
        assertThrows(Refused.class, () -> desk.rewrite(id, seen, late)).key());
    assertThrows(Refused.class, () -> desk.send(id, seen));
    desk.send(id, version(id));
    assertEquals(
        "notices.refused.out",
        assertThrows(Refused.class, () -> desk.rewrite(id, version(id), late)).key());
    assertEquals("notices.refused.out", assertThrows(Refused.class, () -> desk.discard(id)).key());
  }

  @Requirement("LUD-25")
  @Test
  void aListTellsWhichLinesLeadNowhereAndGoesToTheRest() {
    asClerk();
    var list = "010021\nnekur\nParauga iela 12-34\n999999";
    var target = new Draft.Target(Audience.LIST, "", null, "", list);
    var id = desk.write(draft(NoticeKind.INFORMATION, target, "Saraksts"));
    assertEquals(List.of(2, 4), desk.lost(id).stream().map(AddressList.Lost::line).toList());
    assertEquals(3, desk.reach(id), "the company, its other owner who is a tenant too, and Anna");
    desk.rewrite(
        id,
        version(id),
        draft(
            NoticeKind.INFORMATION,
            new Draft.Target(Audience.LIST, "", null, "", "010021"),
            "Saraksts"));
    assertEquals(List.of(), desk.lost(id));
    assertEquals(2, desk.reach(id));
    desk.discard(id);
    assertThrows(Refused.class, () -> desk.one(id));
  }

  @Requirement("LUD-25")
  @Test
  void whoHasReadItIsToldAndThatSomebodyLookedIsNoted() {
    var id = sent(draft(NoticeKind.INFORMATION, shop(), "Lasīts"));
    asResident("piemers");
    notices.open(id);
    asClerk();
    assertEquals(1, readers.arrival(id).opened());
    var read = readers.readers(id, NoticeReaders.Which.READ, 0);
    assertEquals(List.of("piemers"), read.stream().map(NoticeReaders.Reader::username).toList());
    assertEquals(1, readers.readers(id, NoticeReaders.Which.UNREAD, 0).size());
    assertEquals(List.of(), readers.readers(id, NoticeReaders.Which.ALL, 1));
    assertEquals(
        3,
        figure(
            "select count(*) from audit_entry where action = 'notices.readers' and subject_id = ?",
            id.toString()));
    as("riga-clerk", "CLERK", "riga");
    assertThrows(Refused.class, () -> readers.readers(id, NoticeReaders.Which.ALL, 0));
  }

  @Requirement("LUD-25")
  @Test
  void markupInANoticeIsWordsInItsMailToo() {
    var id = sent(draft(NoticeKind.INFORMATION, toPiemers(), "<script>alert(1)</script>"));
    var html =
        rows(
                "select l.html_body from outbox_letter l join notice_letter n on n.letter = l.id"
                    + " where n.notice_id = ?",
                id)
            .get(0)
            .toString();
    assertTrue(html.contains("&lt;script&gt;alert(1)") && !html.contains("<script>"), html);
  }

  @Requirement("LUD-25")
  @Test
  void keptTextsAreTheOperatorsOwnAndNamedOnce() {
    asClerk();
    var words = List.of(new Wording(Locale.ENGLISH, "Title", "Text"));
    var name = "Sagatave " + UUID.randomUUID();
    templates.write(
        TemplatePurpose.NOTICE, new Templates.Wish(name, NoticeKind.INFORMATION, words));
    var kept =
        templates.all(TemplatePurpose.NOTICE).stream()
            .filter(each -> each.getName().equals(name))
            .findFirst()
            .orElseThrow();
    var twice = new Templates.Wish(" " + name.toUpperCase(Locale.ROOT), null, words);
    assertEquals(
        "name",
        assertThrows(Refused.class, () -> templates.write(TemplatePurpose.NOTICE, twice))
            .field()
            .orElseThrow());
    templates.rewrite(
        kept.getId(), kept.getVersion(), new Templates.Wish(name, NoticeKind.EMERGENCY, words));
    as("riga-clerk", "CLERK", "riga");
    assertThrows(Refused.class, () -> templates.one(kept.getId()));
    assertThrows(Refused.class, () -> templates.discard(kept.getId()));
    asClerk();
    templates.discard(kept.getId());
  }
}

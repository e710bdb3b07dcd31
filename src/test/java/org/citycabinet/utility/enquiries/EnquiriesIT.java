package org.citycabinet.utility.enquiries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.DeskInContainer;
import org.citycabinet.web.Upload;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A question from the first word to the mark that its answer gets. */
@Requirement("LUD-25")
class EnquiriesIT extends DeskInContainer {
  private static final UUID SHOP = Ids.demo("contract:010021");
  private static final UUID CLERK = Ids.demo("account:ludza-clerk");
  private static final UUID ADMINISTRATOR = Ids.demo("account:ludza-admin");

  @Inject Enquiries enquiries;
  @Inject EnquiryDesk desk;
  @Inject EnquiryRecords records;

  private UUID asked(Upload... files) {
    asResident("piemers");
    return enquiries.ask(SHOP, "Par durvīm", "Kad salabosiet?", List.of(files)).getId();
  }

  private void answered(UUID id, Upload... files) {
    asClerk();
    desk.answer(id, desk.one(id).getVersion(), "Rīt.", List.of(files));
  }

  private static Upload file(String name) {
    return new Upload(name, name.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String key, Executable deed) {
    assertEquals(key, assertThrows(Refused.class, deed).key());
  }

  private static void missing(Executable deed) {
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, deed).kind());
  }

  @Test
  void filesGoAlongOnBothSidesAndToNobodyElse() {
    var id = asked(file("jautajums.txt"));
    answered(id, file("atbilde.txt"), file("vel.txt"));
    asResident("piemers");
    var mine = enquiries.mine(id);
    assertEquals(
        List.of("jautajums.txt"), mine.files(0).stream().map(EnquiryFile::getName).toList());
    assertEquals(2, mine.files(1).size());
    var theirs = mine.files(1).get(0).getDocument();
    assertEquals("atbilde.txt", enquiries.file(id, theirs).getName());
    asClerk();
    assertEquals("jautajums.txt", desk.file(id, mine.files(0).get(0).getDocument()).getName());
    missing(() -> desk.file(id, UUID.randomUUID()));
    asResident("viktors");
    missing(() -> enquiries.file(id, theirs));
    as("riga-clerk", "CLERK", "riga");
    missing(() -> desk.file(id, theirs));
  }

  @Test
  void aWrongFileStopsTheWholeMessage() {
    asResident("piemers");
    int before = enquiries.mine().size();
    var page = new Upload("x.txt", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8));
    refused(
        "platform.document.kind",
        () -> enquiries.ask(SHOP, "Par failu", "Te tas ir.", List.of(file("a.txt"), page)));
    refused(
        "platform.document.many",
        () ->
            enquiries.ask(
                SHOP,
                "Par failiem",
                "Te tie ir.",
                List.of(file("1"), file("2"), file("3"), file("4"), file("5"), file("6"))));
    assertEquals(before, enquiries.mine().size());
    assertEquals(0, figure("select count(*) from document where name = 'a.txt'"));
  }

  @Test
  void theQueueIsMineNobodysOrAll() {
    var id = asked();
    asClerk();
    assertTrue(isIn(Queue.UNASSIGNED, id));
    desk.assign(id, CLERK);
    assertTrue(isIn(Queue.MINE, id) && isIn(Queue.ALL, id));
    assertFalse(isIn(Queue.UNASSIGNED, id));
    desk.assign(id, ADMINISTRATOR);
    assertFalse(isIn(Queue.MINE, id));
    refused("platform.field.choose", () -> desk.assign(id, Ids.demo("account:riga-clerk")));
    refused("platform.field.choose", () -> desk.assign(id, Ids.demo("account:anna")));
    desk.assign(id, null);
    assertEquals(
        desk.queue(EnquiryState.OPEN, Queue.ALL).size(), desk.count(EnquiryState.OPEN, Queue.ALL));
    var promised =
        desk.queue(EnquiryState.OPEN, Queue.ALL).stream().map(Enquiry::getPromisedOn).toList();
    assertEquals(promised.stream().sorted().toList(), promised, "what is late comes first");
  }

  private boolean isIn(Queue queue, UUID id) {
    return desk.queue(EnquiryState.OPEN, queue).stream().anyMatch(e -> e.getId().equals(id));
  }

  @Test
  void whatStaffTellEachOtherStaysAmongThem() {
    var id = asked();
    asClerk();
    desk.remark(id, "Durvis pasūtītas.");
    assertEquals(
        List.of("Durvis pasūtītas."),
        records.remarks(id).stream().flatMap(r -> r.paragraphs().stream()).toList());
    assertEquals(
        "remark", assertThrows(Refused.class, () -> desk.remark(id, " ")).field().orElseThrow());
    as("riga-clerk", "CLERK", "riga");
    missing(() -> records.remarks(id));
    missing(() -> desk.remark(id, "mine"));
    asResident("piemers");
    assertThrows(Refused.class, () -> records.remarks(id));
    assertTrue(
        enquiries.mine(id).getMessages().stream()
            .flatMap(m -> m.getParagraphs().stream())
            .noneMatch(words -> words.contains("pasūtītas")));
  }

  @Test
  void itIsClosedOpenedAgainAndRatedOnceAndAllIsInItsHistory() {
    var id = asked();
    answered(id);
    desk.close(id);
    desk.reopen(id);
    refused("enquiries.refused.unanswered", () -> desk.close(id));
    answered(id);
    desk.close(id);
    asResident("piemers");
    assertEquals(
        "stars",
        assertThrows(Refused.class, () -> enquiries.rate(id, null, "")).field().orElseThrow());
    assertThrows(Refused.class, () -> enquiries.rate(id, 6, ""));
    enquiries.rate(id, 5, "Ātri!");
    refused("enquiries.refused.rating", () -> enquiries.rate(id, 1, ""));
    asClerk();
    assertEquals(
        List.of(
            EventKind.ASKED,
            EventKind.ANSWERED,
            EventKind.CLOSED,
            EventKind.REOPENED,
            EventKind.ANSWERED,
            EventKind.CLOSED,
            EventKind.RATED),
        records.history(id).stream().map(EnquiryRecords.Line::kind).toList());
    assertEquals(5, desk.one(id).getRating());
    asResident("anna");
    missing(() -> enquiries.rate(id, 5, ""));
  }
}

package org.citycabinet.utility.notices;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Documents;
import org.citycabinet.platform.Ids;

/** Demonstration data: a new notice with an attachment, and older ones that were opened. */
@ApplicationScoped
@Transactional
class NoticesDemo {

  private static final int FILE_BYTES = 1024;

  @PersistenceContext EntityManager entities;
  @Inject Documents documents;

  void begin(@Observes @Priority(400) DemoStart start) {
    DemoTable.rows("notices").forEach(row -> notice(row, start.today()));
  }

  private void notice(NamedCsvRecord row, LocalDate today) {
    var at =
        today
            .minusDays(Long.parseLong(row.getField("days")))
            .atTime(Integer.parseInt(row.getField("hour")), 0)
            .toInstant(ZoneOffset.UTC);
    var operator = row.getField("operator");
    var id = Ids.demo("notice:" + row.getField("title"));
    var clerk = Ids.demo("account:" + operator + "-clerk");
    var notice = new Notice(id, operator, draft(row), clerk, at);
    if (!row.getField("file").isEmpty()) {
      notice.attach(attachment(row));
    }
    entities.persist(notice);
    readers(row).forEach(reader -> copy(notice, reader, row.getField("opened").equals("YES")));
  }

  private static Draft draft(NamedCsvRecord row) {
    return new Draft(
        NoticeKind.valueOf(row.getField("kind")),
        row.getField("title"),
        row.getField("body"),
        Audience.valueOf(row.getField("audience")),
        null,
        List.of(),
        List.of());
  }

  private Attachment attachment(NamedCsvRecord row) {
    var content = row.getField("content").getBytes(StandardCharsets.UTF_8);
    return new Attachment(
        documents.store("file", row.getField("file"), content, Documents.ATTACHMENTS, FILE_BYTES));
  }

  /** Whom the row is for, from the tables of the addresses. */
  private static List<UUID> readers(NamedCsvRecord row) {
    var contracts =
        DemoTable.rows("contracts").stream()
            .filter(contract -> contract.getField("operator").equals(row.getField("operator")))
            .filter(contract -> matches(row.getField("contract"), contract.getField("contract")))
            .filter(
                contract ->
                    matches(
                        row.getField("house"),
                        contract.getField("street") + " " + contract.getField("house")))
            .map(contract -> contract.getField("contract"))
            .toList();
    return DemoTable.rows("occupancies").stream()
        .filter(occupancy -> contracts.contains(occupancy.getField("contract")))
        .map(occupancy -> Ids.demo("account:" + occupancy.getField("account")))
        .distinct()
        .toList();
  }

  private static boolean matches(String wanted, String found) {
    return wanted.isEmpty() || wanted.equals(found);
  }

  private void copy(Notice notice, UUID reader, boolean opened) {
    var copy = new NoticeCopy(Ids.demo("copy:" + notice.getId() + reader), notice, reader);
    if (opened) {
      copy.open(notice.getPublishedAt().plusSeconds(3600));
    }
    entities.persist(copy);
  }
}

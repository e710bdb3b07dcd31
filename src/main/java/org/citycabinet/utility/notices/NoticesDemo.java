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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.files.Documents;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.web.Upload;

/**
 * Demonstration data: a new notice with an attachment, an emergency that holds, older ones that
 * were opened, one that was withdrawn, one that waits for its time, a draft, and kept texts.
 */
@ApplicationScoped
@Transactional
class NoticesDemo {

  @PersistenceContext EntityManager entities;
  @Inject Documents documents;
  @Inject Targets targets;

  void begin(@Observes @Priority(400) DemoStart start) {
    DemoTable.rows("notices").forEach(row -> notice(row, start.today()));
    DemoTable.rows("templates").forEach(this::template);
  }

  private void notice(NamedCsvRecord row, LocalDate today) {
    var at =
        today
            .minusDays(Long.parseLong(row.getField("days")))
            .atTime(Integer.parseInt(row.getField("hour")), 0)
            .toInstant(ZoneOffset.UTC);
    var written = today.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    var state = NoticeState.valueOf(row.getField("state"));
    var operator = row.getField("operator");
    var id = Ids.demo("notice:" + row.getField("title_lv"));
    var notice = new Notice(id, operator, Ids.demo("account:" + operator + "-clerk"));
    var draft = draft(row, at);
    notice.write(draft, null, state == NoticeState.SENT ? at : written);
    documents.attach("file", draft.files()).stream().map(Attachment::new).forEach(notice::attach);
    entities.persist(notice);
    entities.flush();
    if (draft.target().audience() == Audience.CONTRACT) {
      targets.keep(notice, draft.target());
    }
    bring(notice, state, at, row);
  }

  private void bring(Notice notice, NoticeState state, Instant at, NamedCsvRecord row) {
    switch (state) {
      case DRAFT -> {
        // it stays one
      }
      case SCHEDULED -> notice.schedule(at, notice.getChangedAt());
      default -> send(notice, state, at, row);
    }
  }

  private void send(Notice notice, NoticeState state, Instant at, NamedCsvRecord row) {
    notice.publish(at);
    notice.arrive();
    var readers = readers(row);
    var sending = new Sending(notice.getId(), readers.size());
    sending.advance(notice.getId(), readers.size(), readers.size());
    sending.end(at);
    entities.persist(sending);
    var opened = row.getField("opened").equals("YES");
    readers.forEach(reader -> copy(notice, reader, opened));
    if (state == NoticeState.WITHDRAWN) {
      notice.withdraw("Talka pārcelta: par jauno dienu paziņosim.", at.plus(Duration.ofDays(2)));
    }
  }

  private static Draft draft(NamedCsvRecord row, Instant at) {
    var house = row.getField("house");
    var target =
        new Draft.Target(
            Audience.valueOf(row.getField("audience")),
            "",
            house.isEmpty() ? null : Ids.demo("house:" + house),
            row.getField("contract"),
            "");
    return new Draft(
        NoticeKind.valueOf(row.getField("kind")),
        DemoTable.given(row, "lasts")
            .map(hours -> new Draft.Period(at, at.plus(Duration.ofHours(Long.parseLong(hours)))))
            .orElse(Draft.Period.NONE),
        target,
        words(row, "lv", "en"),
        files(row),
        List.of());
  }

  private static List<Upload> files(NamedCsvRecord row) {
    return DemoTable.given(row, "file").stream()
        .map(name -> new Upload(name, row.getField("content").getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static List<Wording> words(NamedCsvRecord row, String... languages) {
    return Stream.of(languages)
        .map(
            tag ->
                new Wording(
                    Locale.forLanguageTag(tag),
                    row.getField("title_" + tag),
                    row.getField("body_" + tag)))
        .filter(words -> !words.isBlank())
        .toList();
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

  private void template(NamedCsvRecord row) {
    var template =
        new TextTemplate(
            Ids.demo("template:" + row.getField("name")),
            row.getField("operator"),
            TemplatePurpose.valueOf(row.getField("purpose")));
    var kind = DemoTable.given(row, "kind").map(NoticeKind::valueOf).orElse(null);
    template.write(row.getField("name"), kind, words(row, "lv", "lt", "en"));
    entities.persist(template);
  }
}

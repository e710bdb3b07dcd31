package org.citycabinet.ticketing.medium;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.wire.ChipUid;
import org.citycabinet.words.MediumKind;

/** The cards of the demonstration: those of its people, and some of nobody, a few blocked. */
@ApplicationScoped
@Transactional
class DemoCards {
  private static final String CHECK_CODE = "123456";
  private static final int EVERY_LOST = 7;
  private static final int EVERY_STOLEN = 11;

  @PersistenceContext EntityManager entities;
  @Inject Media media;

  void load(@Observes @Priority(500) DemoStart start) {
    DemoTable.rows("cards").forEach(row -> card(row, start.today()));
    DemoTable.rows("anonymous-cards").forEach(row -> anonymous(row, start.today()));
  }

  private void card(NamedCsvRecord row, LocalDate today) {
    var issue =
        new Issue(
            row.getField("operator"),
            new MediumNumber(row.getField("number")),
            MediumKind.valueOf(row.getField("kind")),
            DemoTable.given(row, "holder").map(DemoCards::account).orElse(null),
            DemoTable.given(row, "holder name").orElse(null),
            null,
            today.plusYears(3));
    var medium = media.issue(id(issue), issue, today.minusYears(1));
    DemoTable.given(row, "chip").map(ChipUid::new).ifPresent(medium::carry);
    entities.persist(new CheckCode(medium.id(), CheckCode.hash(medium.id(), CHECK_CODE)));
    DemoTable.given(row, "keeper")
        .ifPresent(k -> media.keep(medium, account(k), row.getField("name")));
  }

  private static UUID id(Issue issue) {
    return Ids.demo("medium:" + issue.operator() + issue.number());
  }

  private static UUID account(String username) {
    return Ids.demo("account:" + username);
  }

  private void anonymous(NamedCsvRecord row, LocalDate today) {
    long first = Long.parseLong(row.getField("first"));
    for (int i = 0; i < Integer.parseInt(row.getField("count")); i++) {
      var number = new MediumNumber(row.getField("prefix") + (first + i));
      var operator = row.getField("operator");
      var issue = Issue.anonymous(operator, number, MediumKind.CARD, today.plusYears(2));
      var medium = media.issue(id(issue), issue, today.minusYears(2));
      long chip = i;
      DemoTable.given(row, "first chip").map(c -> chip(c, chip)).ifPresent(medium::carry);
      block(medium, i, today);
    }
  }

  private static ChipUid chip(String first, long further) {
    return new ChipUid("%014X".formatted(Long.parseLong(first, 16) + further));
  }

  private void block(Medium medium, int position, LocalDate today) {
    var at = today.minusDays(position + 1L).atTime(9, 30).toInstant(ZoneOffset.UTC);
    if (position % EVERY_LOST == 3) {
      media.block(medium, BlockReason.LOST, at);
    } else if (position % EVERY_STOLEN == 5) {
      media.block(medium, BlockReason.STOLEN, at);
    }
  }
}

package org.citycabinet.ticketing.concession;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.citycabinet.files.Documents;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.DemoTable;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.medium.Photograph;

/** Who applied in the demonstration, and waits for a clerk. */
@ApplicationScoped
@Transactional
class DemoApplications {
  private static final LocalTime SENT = LocalTime.of(14, 25);

  @PersistenceContext EntityManager entities;
  @Inject Documents documents;

  void load(@Observes @Priority(560) DemoStart start) {
    DemoTable.rows("applications").forEach(row -> apply(row, start.today()));
  }

  private void apply(NamedCsvRecord row, LocalDate today) {
    var picture =
        documents.store(
            "photograph",
            "portrait.jpg",
            portrait(),
            Documents.PHOTOGRAPHS,
            Photograph.MAXIMUM_BYTES);
    entities.persist(
        new Application(
            Ids.demo("application:" + String.join(":", row.getFields())),
            wish(row),
            Ids.demo("account:" + row.getField("applicant")),
            picture.getId(),
            DemoTable.at(row, today, SENT)));
  }

  private static Wish wish(NamedCsvRecord row) {
    var operator = row.getField("operator");
    return new Wish(
        operator,
        row.getField("person"),
        DemoTable.given(row, "category").orElse(null),
        DemoTable.given(row, "number").map(number -> card(operator, number)).orElse(null));
  }

  private static UUID card(String operator, String number) {
    return Ids.demo("medium:" + operator + number);
  }

  private static byte[] portrait() {
    try (var file = DemoApplications.class.getResourceAsStream("/demo/portrait.jpg")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

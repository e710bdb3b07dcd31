package org.citycabinet.ticketing.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;

/** Reads {@code texts.csv}: what the terms say in words alone. */
@ApplicationScoped
class RemarkFamily implements Family<List<Remark>> {

  @Override
  public String name() {
    return "texts";
  }

  @Override
  public List<Remark> read(Sheet sheet) {
    return sheet
        .expect(
            "clause", "topic", "media", "text_lv", "text_lt", "text_en", "source", "requirement")
        .list(RemarkFamily::remark);
  }

  private static Remark remark(Row row) {
    return new Remark(
        row.text("clause"),
        row.word("topic", Remark.Topic.class),
        row.words("media", MediumKind.class),
        Map.of("lv", row.text("text_lv"), "lt", row.text("text_lt"), "en", row.text("text_en")));
  }
}

package org.citycabinet.ticketing.concession;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;

/** Reads {@code concession.csv}. */
@ApplicationScoped
public class CategoryFamily implements Family<Categories> {

  @Override
  public String name() {
    return "concession";
  }

  @Override
  public Categories read(Sheet sheet) {
    var rows =
        sheet.expect(
            "clause",
            "category",
            "name_lv",
            "name_lt",
            "name_en",
            "percent",
            "evidence",
            "personalised",
            "requirement");
    return new Categories(rows.list(CategoryFamily::category));
  }

  private static Category category(Row row) {
    return new Category(
        row.text("category"),
        Map.of("lv", row.text("name_lv"), "lt", row.text("name_lt"), "en", row.text("name_en")),
        row.number("percent", 0, 100),
        row.word("evidence", Category.Evidence.class),
        row.yes("personalised"),
        row.text("clause"));
  }
}

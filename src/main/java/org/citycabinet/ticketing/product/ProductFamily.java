package org.citycabinet.ticketing.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citycabinet.operator.Family;
import org.citycabinet.operator.Row;
import org.citycabinet.operator.Sheet;
import org.citycabinet.words.MediumKind;

/** Reads {@code products.csv}. */
@ApplicationScoped
class ProductFamily implements Family<Catalogue> {

  @Override
  public String name() {
    return Catalogue.FAMILY;
  }

  @Override
  public Catalogue read(Sheet sheet) {
    var rows =
        sheet.expect(
            "product",
            "name_lv",
            "name_lt",
            "name_en",
            "price",
            "price_source",
            "month",
            "tickets",
            "trips",
            "media",
            "concession",
            "requirement");
    return new Catalogue(rows.list(ProductFamily::product));
  }

  private static Product product(Row row) {
    return new Product(
        row.text("product"),
        List.of("lv", "lt", "en").stream()
            .collect(Collectors.toMap(language -> language, l -> row.text("name_" + l))),
        row.money("price"),
        row.yes("month"),
        row.number("tickets", 1, 1000),
        row.number("trips", 1, 1000),
        row.words("media", MediumKind.class),
        concession(row));
  }

  private static Optional<String> concession(Row row) {
    return row.codes("concession", "concession", "category").values().stream().findFirst();
  }
}

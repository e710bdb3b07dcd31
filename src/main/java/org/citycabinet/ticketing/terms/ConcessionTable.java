package org.citycabinet.ticketing.terms;

import java.util.List;
import java.util.stream.Stream;
import org.citycabinet.ticketing.concession.Categories;
import org.citycabinet.ticketing.concession.Category;
import org.citycabinet.ticketing.concession.CategoryFamily;
import org.citycabinet.ticketing.product.Product;

/** Who travels cheaper. */
final class ConcessionTable extends Table<Category> {
  private static final CategoryFamily CATEGORIES = new CategoryFamily();

  ConcessionTable() {
    super(
        "concession",
        scheme -> scheme.find(CATEGORIES).map(Categories::all).orElse(List.of()),
        Category::clause);
  }

  @Override
  Stream<String> about(Category row, Pen pen) {
    return Stream.of(row.name(pen.locale()));
  }

  @Override
  Stream<String> says(Category row, Pen pen) {
    return Stream.of(
            Stream.of(
                row.percent() == 0
                    ? pen.text("terms.concession.own")
                    : pen.text("terms.concession.percent", row.percent())),
            Stream.of(pen.text("terms.evidence." + row.evidence())),
            row.personalised()
                ? Stream.of(pen.text("terms.concession.personalised"))
                : Stream.<String>empty())
        .flatMap(part -> part);
  }

  /** What each ticket at the full price costs those who pay less. */
  @Override
  Stream<Shown<Category>> examples(Pen pen) {
    return pen.categories().all().stream()
        .filter(category -> category.percent() > 0)
        .flatMap(
            category ->
                pen.catalogue().products().stream()
                    .filter(product -> product.concession().isEmpty())
                    .map(product -> shown(category, product, pen)));
  }

  private static Shown<Category> shown(Category category, Product product, Pen pen) {
    return new Shown<>(
        category,
        new Worked(
            pen.text("terms.given.full", product.name(pen.locale()), product.price()),
            pen.money(category.priceOf(product.price()))));
  }
}

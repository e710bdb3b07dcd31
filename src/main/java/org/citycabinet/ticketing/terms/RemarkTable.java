package org.citycabinet.ticketing.terms;

import java.util.List;
import java.util.stream.Stream;

/** What the terms say in words alone. */
final class RemarkTable extends Table<Remark> {
  private static final RemarkFamily REMARKS = new RemarkFamily();

  RemarkTable() {
    super("texts", scheme -> scheme.find(REMARKS).orElse(List.of()), Remark::clause);
  }

  @Override
  Stream<String> about(Remark row, Pen pen) {
    return Stream.concat(
        Stream.of(pen.text("terms.topic." + row.topic())), pen.aboutMedia(row.media()));
  }

  @Override
  Stream<String> says(Remark row, Pen pen) {
    return Stream.of(row.text(pen.locale()));
  }
}

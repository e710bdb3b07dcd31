package org.citycabinet.ticketing.blocklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.citycabinet.ticketing.wire.ChipUid;

/**
 * What a list names: a medium by its serial, or a chip by its number.
 *
 * @param serial the medium's place among its operator's media; 0 for a chip
 * @param chip the chip's number in its normal form; empty for a medium
 */
record Key(long serial, String chip) {

  static Key of(long serial) {
    return new Key(serial, "");
  }

  static Key of(ChipUid chip) {
    return new Key(0, chip.text());
  }

  /** That of the columns {@code issue_serial} and {@code chip_uid}. */
  static Key of(ResultSet row) throws SQLException {
    return new Key(row.getLong("issue_serial"), row.getString("chip_uid"));
  }

  boolean isChip() {
    return !chip.isEmpty();
  }
}

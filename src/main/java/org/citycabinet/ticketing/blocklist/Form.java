package org.citycabinet.ticketing.blocklist;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.citycabinet.ticketing.wire.SerialSet;

/** A form in which the list is served. */
enum Form {
  /** The signed binary format. */
  BINARY(Form.BINARY_TYPE, "bin") {
    @Override
    byte[] full(Served list) {
      return list.full();
    }

    @Override
    byte[] delta(Served list, Served.Change change) {
      return list.delta(change);
    }
  },
  /** For people and simple fleets. */
  JSON(MediaType.APPLICATION_JSON, "json") {
    @Override
    byte[] full(Served list) {
      return utf8(header(list).add("serials", array(list.listed())).build().toString());
    }

    @Override
    byte[] delta(Served list, Served.Change change) {
      return utf8(
          header(list)
              .add("baseVersion", change.baseVersion())
              .add("added", array(change.added()))
              .add("removed", array(change.removed()))
              .build()
              .toString());
    }
  },
  /** For spreadsheets: {@code change} is {@code listed}, {@code added} or {@code removed}. */
  CSV(Form.CSV_TYPE, "csv") {
    @Override
    byte[] full(Served list) {
      return utf8(HEADING + lines(list.listed(), "listed"));
    }

    @Override
    byte[] delta(Served list, Served.Change change) {
      return utf8(HEADING + lines(change.added(), "added") + lines(change.removed(), "removed"));
    }
  };

  static final String BINARY_TYPE = "application/vnd.citycabinet.blocklist";
  static final String CSV_TYPE = "text/csv";

  private static final String HEADING = "serial,change\r\n";

  private final String type;
  private final String suffix;

  Form(String type, String suffix) {
    this.type = type;
    this.suffix = suffix;
  }

  /** The bytes of the whole list. */
  abstract byte[] full(Served list);

  /** The bytes of what changed. */
  abstract byte[] delta(Served list, Served.Change change);

  String type() {
    return type;
  }

  /** What tells this form's entity tags from those of the others. */
  String suffix() {
    return suffix;
  }

  private static JsonObjectBuilder header(Served list) {
    var header = list.header();
    return Json.createObjectBuilder()
        .add("operator", header.operator())
        .add("version", header.version())
        .add("issuedAt", header.issuedAt().toString())
        .add("nextUpdate", header.nextUpdate().toString())
        .add("validUntil", header.validUntil().toString())
        .add("minimumWaitSeconds", header.minimumWaitSeconds())
        .add("limit", header.limit())
        .add("resultSha256", header.sha256());
  }

  private static JsonArray array(SerialSet serials) {
    var array = Json.createArrayBuilder();
    serials.stream().forEach(array::add);
    return array.build();
  }

  private static String lines(SerialSet serials, String change) {
    LongStream each = serials.stream();
    return each.mapToObj(serial -> serial + "," + change + "\r\n").collect(Collectors.joining());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

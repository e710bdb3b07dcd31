package org.citycabinet.ticketing.blocklist;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citycabinet.ticketing.wire.KeyKind;

/** A form in which the list is served. */
enum Form {
  /** The signed binary format. */
  BINARY(Form.BINARY_TYPE, "bin") {
    @Override
    byte[] full(Served list, KeyKind by) {
      return list.by(by).full();
    }

    @Override
    byte[] delta(Served list, Change change, KeyKind by) {
      return change.signed(by);
    }
  },
  /** For people and simple fleets. */
  JSON(MediaType.APPLICATION_JSON, "json") {
    @Override
    byte[] full(Served list, KeyKind by) {
      var name = by == KeyKind.UID ? "uids" : "serials";
      return utf8(header(list, by).add(name, array(list.listed(), by)).build().toString());
    }

    @Override
    byte[] delta(Served list, Change change, KeyKind by) {
      return utf8(
          header(list, by)
              .add("baseVersion", change.baseVersion())
              .add("added", array(change.added(), by))
              .add("removed", array(change.removed(), by))
              .build()
              .toString());
    }
  },
  /** For spreadsheets: {@code change} is {@code listed}, {@code added} or {@code removed}. */
  CSV(Form.CSV_TYPE, "csv") {
    @Override
    byte[] full(Served list, KeyKind by) {
      return utf8(heading(by) + lines(list.listed(), by, "listed"));
    }

    @Override
    byte[] delta(Served list, Change change, KeyKind by) {
      return utf8(
          heading(by)
              + lines(change.added(), by, "added")
              + lines(change.removed(), by, "removed"));
    }
  };

  static final String BINARY_TYPE = "application/vnd.citycabinet.blocklist";
  static final String CSV_TYPE = "text/csv";

  private final String type;
  private final String suffix;

  Form(String type, String suffix) {
    this.type = type;
    this.suffix = suffix;
  }

  /** The bytes of the whole list. */
  abstract byte[] full(Served list, KeyKind by);

  /** The bytes of what changed. */
  abstract byte[] delta(Served list, Change change, KeyKind by);

  String type() {
    return type;
  }

  /** What tells this form's entity tags from those of the others. */
  String suffix(KeyKind by) {
    return by == KeyKind.UID ? "uid-" + suffix : suffix;
  }

  private static JsonObjectBuilder header(Served list, KeyKind by) {
    var header = list.by(by).header();
    var said =
        Json.createObjectBuilder()
            .add("operator", header.operator())
            .add("version", header.version())
            .add("issuedAt", header.issuedAt().toString())
            .add("nextUpdate", header.nextUpdate().toString())
            .add("validUntil", header.validUntil().toString())
            .add("minimumWaitSeconds", header.minimumWaitSeconds())
            .add("resultSha256", list.by(by).sha256());
    return by == KeyKind.UID ? said : said.add("limit", header.limit());
  }

  private static JsonArray array(Listed listed, KeyKind by) {
    var array = Json.createArrayBuilder();
    if (by == KeyKind.UID) {
      listed.chips().values().forEach(array::add);
    } else {
      listed.by(by).stream().forEach(array::add);
    }
    return array.build();
  }

  private static String heading(KeyKind by) {
    return by == KeyKind.UID ? "uid,change\r\n" : "serial,change\r\n";
  }

  private static String lines(Listed listed, KeyKind by, String change) {
    Stream<?> each =
        by == KeyKind.UID ? listed.chips().values().stream() : listed.by(by).stream().boxed();
    return each.map(key -> key + "," + change + "\r\n").collect(Collectors.joining());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

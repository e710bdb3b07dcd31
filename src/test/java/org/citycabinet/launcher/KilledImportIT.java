package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file from the folder, and a portal that is killed while it goes through it. */
@Tag("faults")
class KilledImportIT {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final int CONTRACTS = 20_000;
  private static final String FILE = "addresses-faults.csv";

  @TempDir static Path place;
  private static Product product;

  @BeforeAll
  static void begin() throws IOException, InterruptedException {
    product = new Product(place);
    product.launching().with("cabinet.imports", place.resolve("imports"));
    product.start();
  }

  @AfterAll
  static void end() throws IOException, InterruptedException {
    product.stop();
  }

  @Test
  void anotherStartGoesOnWhereItWasAndTakesNothingTwice() throws Exception {
    leave();
    Product.await("the first portions", LONG, () -> done() > 500);
    product.launching().kill(Server.NAME);
    long before = done();
    assertTrue(before < CONTRACTS, "the portal was killed too late");
    assertEquals(before, contracts(), "what is noted as done is there, and nothing else");
    product.start();
    Product.await("the end", LONG, () -> done() == CONTRACTS);
    assertEquals(CONTRACTS, contracts());
    assertEquals(
        List.of(CONTRACTS + " 0 0"),
        product.read(
            "select concat(made, ' ', same, ' ', refused) from import_run where name = '"
                + FILE
                + "'"));
    Product.await("its end in the history", LONG, () -> state().equals("DONE"));
  }

  /** Written under another name and renamed, as other programs should. */
  private static void leave() throws IOException {
    Path folder = Files.createDirectories(place.resolve("imports/ludza"));
    String rows =
        IntStream.rangeClosed(1, CONTRACTS)
            .mapToObj("K-%1$d;Kluso iela;%1$d;;Ludza;LV-5701;Kāds;person;2026-01-01\n"::formatted)
            .collect(Collectors.joining());
    String head = "contract;street;house;apartment;town;postcode;holder;holder_kind;signed\n";
    Path file = Files.writeString(folder.resolve("writing.tmp"), head + rows);
    Files.move(file, folder.resolve(FILE));
  }

  private static long done() throws SQLException {
    return first("select entries_done from import_run where name = '" + FILE + "'");
  }

  private static long contracts() throws SQLException {
    return first("select count(*) from contract where number like 'K-%'");
  }

  private static String state() throws SQLException {
    return product.read("select state from import_run where name = '" + FILE + "'").get(0);
  }

  private static long first(String sql) throws SQLException {
    return product.read(sql).stream().mapToLong(Long::parseLong).findFirst().orElse(0);
  }
}

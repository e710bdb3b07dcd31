package org.citycabinet.utility.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.BeforeEach;

/** A clerk who hands files over; each test has contracts of its own. */
abstract class ImportsInContainer extends InContainer {
  private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

  @Inject HttpServletRequest request;
  @Inject Imports imports;
  @PersistenceContext EntityManager entities;

  final String key = Long.toString(Ids.next().getMostSignificantBits() >>> 16, 36);

  final void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  @BeforeEach
  void asClerk() {
    as("ludza-clerk", "CLERK", "ludza");
  }

  final Import taken(ImportKind kind, String file) {
    return done(send(kind, file.getBytes(StandardCharsets.UTF_8), false));
  }

  final UUID send(ImportKind kind, byte[] file, boolean checkOnly) {
    return imports.send(kind, "test.csv", new ByteArrayInputStream(file), checkOnly);
  }

  final Import done(UUID id) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (imports.one(id).isUnderWay()) {
      assertTrue(System.nanoTime() < end, "the job does not come");
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return imports.one(id);
  }

  static List<Long> counts(Import file) {
    return Stream.of(Effect.values()).map(file::count).toList();
  }

  static List<Long> counts(long made, long changed, long same, long refused) {
    return List.of(made, changed, same, refused);
  }

  final List<String> columns(Import file) {
    return imports.faults(file).stream().map(each -> each.line() + " " + each.column()).toList();
  }

  final long rows(String table, String condition) {
    var sql = "select count(*) from " + table + " where " + condition;
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }

  final String addresses(String... rows) {
    return "contract,street,house,apartment,town,postcode,holder,holder_kind,signed,until\n"
        + String.join("\n", rows)
        + "\n";
  }

  final String address(int number, String holder) {
    return "%s-%d,Testa iela %s,1,%d,Ludza,LV-5701,%s,person,2026-01-01,"
        .formatted(key, number, key, number, holder);
  }

  /** Contracts with the numbers from 1 on. */
  final void contracts(int count) {
    var rows = IntStream.rangeClosed(1, count).mapToObj(i -> address(i, "Kāds")).toList();
    taken(ImportKind.ADDRESSES, addresses(rows.toArray(String[]::new)));
  }
}

package org.citycabinet.privacy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.api.DemoClockResource;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person of the test's own, with something in every corner, and a clock that is put back. */
abstract class PrivacyInContainer extends InContainer {
  static final String PASSWORD = "Parauga-parole-2026";

  @PersistenceContext EntityManager entities;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  @Inject HttpServletRequest request;
  @Inject DemoClockResource clock;

  final UUID id = Ids.next();
  final String username = "p" + id.toString().replace("-", "");
  final String name = "Persona " + id;
  final String email = username + "@mail.example";
  final UUID contract = Ids.next();
  final UUID premise = Ids.next();
  private Instant began;

  @BeforeEach
  void makeThePerson() throws Exception {
    began = clock.read().now();
    var today = LocalDate.ofInstant(began, ZoneOffset.UTC);
    transaction.begin();
    write(
        "insert into account (id, username, display_name, email, language, password_hash,"
            + " created_at) select ?, ?, ?, ?, 'lv', password_hash, created_at from account"
            + " where username = 'zane'",
        id,
        username,
        name,
        email);
    write("insert into role_grant values (?, 'RESIDENT', '')", id);
    UUID house = Ids.next();
    write(
        "insert into house values (?, 'ludza', 'Testa iela', ?, 'Ludza', 'LV-5701')",
        house,
        brief(house));
    write("insert into premise values (?, ?, ?)", premise, house, brief(premise));
    write(
        "insert into contract values (?, 'ludza', ?, ?, ?, 'PERSON', '2009-01-01', '2015-06-01')",
        contract,
        brief(contract),
        premise,
        name);
    write(
        "insert into occupancy values (?, ?, ?, 'OWNER', ?, null)",
        Ids.next(),
        id,
        contract,
        today.minusYears(1));
    write(
        "insert into remember_token (selector, account_id, verifier_hash, rotated_at, expires_at,"
            + " begun_at) values (?, ?, 'x', utc_timestamp(), utc_timestamp(), utc_timestamp())",
        Ids.next(),
        id);
    transaction.commit();
    asPerson();
  }

  @AfterEach
  void putTheClockBack() {
    moveTo(began);
  }

  static String brief(UUID id) {
    return id.toString().substring(24);
  }

  final void write(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i] instanceof UUID key ? key.toString() : values[i]);
    }
    query.executeUpdate();
  }

  /** The same in a transaction of its own. */
  final void commit(String sql, Object... values) throws Exception {
    transaction.begin();
    write(sql, values);
    transaction.commit();
  }

  final List<?> read(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i] instanceof UUID key ? key.toString() : values[i]);
    }
    return query.getResultList();
  }

  final void asPerson() {
    as(new Caller(id, username, Set.of("RESIDENT"), null));
  }

  final void as(Caller caller) {
    request.setAttribute(Caller.ATTRIBUTE, caller);
  }

  final void daysOn(long days) {
    moveTo(clock.read().now().plus(Duration.ofDays(days)));
  }

  private void moveTo(Instant then) {
    var words = "{\"now\":\"" + then + "\"}";
    clock.move(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
  }

  /** The columns of all tables in which the words stand. */
  List<String> tracesOf(String words) {
    var found = new TreeSet<String>();
    for (Object each :
        read(
            "select c.table_name, c.column_name from information_schema.columns c"
                + " join information_schema.tables t on t.table_name = c.table_name"
                + " and t.table_schema = c.table_schema where c.table_schema = database()"
                + " and t.table_type = 'BASE TABLE' and c.data_type in"
                + " ('varchar', 'char', 'text', 'mediumtext', 'longtext')")) {
      Object[] column = (Object[]) each;
      var count =
          read(
              "select count(*) from `" + column[0] + "` where `" + column[1] + "` like ?",
              "%" + words + "%");
      if (!count.get(0).toString().equals("0")) {
        found.add(column[0] + "." + column[1]);
      }
    }
    return List.copyOf(found);
  }
}

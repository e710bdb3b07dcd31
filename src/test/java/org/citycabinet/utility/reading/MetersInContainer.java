package org.citycabinet.utility.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.api.DemoClockResource;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** Meters on a real database, by a clock that each test sets and that is put back after it. */
public abstract class MetersInContainer extends InContainer {
  @PersistenceContext protected EntityManager entities;
  @Inject HttpServletRequest request;
  @Inject protected Readings readings;
  @Inject DemoClockResource clock;

  @Resource(lookup = "java:appserver/TransactionManager")
  TransactionManager transaction;

  private Instant began;

  @BeforeEach
  void remember() {
    began = clock.read().now();
  }

  @AfterEach
  void putBack() {
    moveTo(began);
  }

  protected final LocalDate day() {
    return LocalDate.ofInstant(clock.read().now(), ZoneId.of("Europe/Riga"));
  }

  /** The next such day of a month; months on, so that tests do not meet. */
  protected final void onDay(int dayOfMonth, int monthsOn) {
    var then = LocalDate.ofInstant(began, ZoneOffset.UTC).plusMonths(monthsOn);
    var noon = then.withDayOfMonth(dayOfMonth).atTime(12, 0).toInstant(ZoneOffset.UTC);
    moveTo(noon);
  }

  /** Half a minute before midnight of the same day, where the meters hang. */
  protected final void inTheLastMinute() {
    moveTo(day().atTime(23, 59, 30).atZone(ZoneId.of("Europe/Riga")).toInstant());
  }

  protected final void aMinuteLater() {
    moveTo(clock.read().now().plusSeconds(60));
  }

  private void moveTo(Instant then) {
    var words = "{\"now\":\"" + then + "\"}";
    clock.move(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
  }

  protected final void asClerk() {
    request.setAttribute(
        Caller.ATTRIBUTE,
        new Caller(Ids.demo("account:ludza-clerk"), "ludza-clerk", Set.of("CLERK"), "ludza"));
  }

  protected final MeterCard card(UUID contract, UUID meter) {
    return readings.cards(contract).stream()
        .filter(card -> card.id().equals(meter))
        .findFirst()
        .orElseThrow();
  }

  protected static final Refused refused(String key, Executable deed) {
    var refused = assertThrows(Refused.class, deed);
    assertEquals(key, refused.key());
    return refused;
  }

  protected final void asResident(String username) {
    request.setAttribute(
        Caller.ATTRIBUTE,
        new Caller(Ids.demo("account:" + username), username, Set.of("RESIDENT"), null));
  }

  /** What the meter shows when so much more has gone through it. */
  protected final String more(UUID contract, UUID meter, String used) {
    return card(contract, meter).last().value().add(new BigDecimal(used)).toPlainString();
  }

  /** How often the database is asked, on the one connection of a transaction. */
  protected final long selectsOf(Runnable work) throws Exception {
    transaction.begin();
    try {
      var before = selects();
      work.run();
      return selects() - before;
    } finally {
      transaction.rollback();
    }
  }

  private long selects() {
    var count =
        entities
            .createNativeQuery(
                "select variable_value from information_schema.session_status"
                    + " where variable_name = 'COM_SELECT'")
            .getSingleResult();
    return Long.parseLong(count.toString());
  }
}

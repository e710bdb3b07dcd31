package org.citycabinet.utility.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The balance of the demonstration's house, against the readings themselves. */
class BalancesIT extends InContainer {
  private static final UUID HOUSE = Ids.demo("house:Parauga iela 12");

  @PersistenceContext EntityManager entities;
  @Inject HttpServletRequest request;
  @Inject Balances balances;

  private void as(String operator) {
    String name = operator + "-clerk";
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of("CLERK"), operator));
  }

  @BeforeEach
  void asClerk() {
    as("ludza");
  }

  private Balance cold() {
    return balances.of(HOUSE).balances().stream()
        .filter(balance -> balance.kind().equals("COLD_WATER"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDwellingsSumIsWhatTheirReadingsSay() {
    var month = cold().months().get(3);
    var day = month.month().atDay(1);
    Object sum =
        entities
            .createNativeQuery(
                "select sum(b.value - a.value) from meter m join premise p on p.id = m.premise"
                    + " join reading a on a.meter_id = m.id and a.replaced_at is null"
                    + " join reading b on b.meter_id = m.id and b.replaced_at is null"
                    + " where p.house_id = ? and m.kind = 'COLD_WATER' and b.for_month = ?"
                    + " and a.for_month = ?")
            .setParameter(1, HOUSE.toString())
            .setParameter(2, day)
            .setParameter(3, day.minusMonths(1))
            .getSingleResult();
    assertEquals(0, new BigDecimal(sum.toString()).compareTo(month.dwellings()));
    assertTrue(month.percent().signum() > 0, "the building counts a little more");
    assertTrue(cold().isMetered());
    assertTrue(cold().months().size() <= 13);
  }

  @Test
  void anotherOperatorsBuildingIsNotThereAndALookIsNoted() {
    long before = notes();
    balances.of(HOUSE);
    assertEquals(before + 1, notes());
    as("riga");
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> balances.of(HOUSE)).kind());
    assertTrue(balances.houses().isEmpty());
  }

  private long notes() {
    return Long.parseLong(
        entities
            .createNativeQuery("select count(*) from audit_entry where action = 'balance.read'")
            .getSingleResult()
            .toString());
  }
}

package org.citycabinet.utility.estimation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.metering.Absences;
import org.citycabinet.utility.metering.ReadingQuality;
import org.citycabinet.utility.reading.MetersInContainer;
import org.junit.jupiter.api.Test;

/** What is computed without anybody asking. */
class EstimatesIT extends MetersInContainer {
  private static final UUID SHOP = Ids.demo("contract:010021");
  private static final UUID SHOP_METER = Ids.demo("meter:8812102");

  @Inject Estimates estimates;
  @Inject Absences absences;

  @Requirement("LUD-20")
  @Test
  void whatIsNotReadIsComputedOnceAndCountedUnlessNobodyIsAtHome() {
    asResident("viktors");
    onDay(26, 1);
    estimates.run();
    estimates.run();
    var home = card(SHOP, SHOP_METER);
    assertEquals(ReadingQuality.ESTIMATED, home.last().quality());
    assertEquals(YearMonth.from(day()), home.last().month());
    assertEquals(1, home.last().version());
    var missed = home.missed();
    assertTrue(missed > 0 && home.isMissing());
    absences.announce(SHOP, day(), day().plusMonths(2));
    refused(
        "metering.refused.awayTwice",
        () -> absences.announce(SHOP, day().plusDays(3), day().plusDays(3)));
    onDay(26, 2);
    estimates.run();
    assertEquals(missed, card(SHOP, SHOP_METER).missed());
    assertTrue(card(SHOP, SHOP_METER).last().used().compareTo(home.last().used()) < 0);
    absences.withdraw(SHOP, absences.announced(SHOP).get(0).getId());
    assertEquals(missed + 1, card(SHOP, SHOP_METER).missed());
  }
}

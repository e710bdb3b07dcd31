package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.Decisions;
import org.citycabinet.operator.Folder;
import org.junit.jupiter.api.Test;

class ReadingWindowFamilyTest {

  private static final String HEAD =
      "kind,opens_day,closes_day,closes_next_month,warn_times,reminder_days,clause,source,"
          + "requirement\n";
  private static final String HEAT = "HEAT,25,1,YES,3,90,2,invented,\n";
  private static final String ALL = ",15,25,NO,2,60,1,invented,LUD-16\n";

  private static Decisions<ServiceKind, ReadingWindow> read(String csv) {
    var texts = new TreeMap<>(Map.of("reading-window", csv));
    var folder = new Folder("op", LocalDate.parse("2020-01-01"), texts);
    return new ReadingWindowFamily().read(folder.sheet("reading-window"));
  }

  @Requirement("LUD-16")
  @Test
  void theCompanySetsThePeriodAndMayDoSoForOneKindOfMeter() {
    var windows = read(HEAD + HEAT + ALL);
    assertTrue(windows.decide(ServiceKind.HEAT).closesNextMonth());
    assertEquals(25, windows.decide(ServiceKind.HEAT).opensDay());
    assertEquals(15, windows.decide(ServiceKind.COLD_WATER).opensDay());
  }

  @Requirement("LUD-16")
  @Test
  void aPeriodThatClosesBeforeItOpensIsRefusedWithItsPlace() {
    var broken = assertThrows(BrokenTerms.class, () -> read(HEAD + ALL.replace("15,25", "25,15")));
    assertTrue(broken.getMessage().contains("closes_day"), broken.getMessage());
  }
}

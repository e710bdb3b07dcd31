package org.citycabinet.utility.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
      "kind,house,opens_day,closes_day,closes_next_month,strict,warn_times,low_times,"
          + "clause,source,requirement\n";
  private static final String HEAT = "HEAT,,25,1,YES,NO,3,4,2,invented,\n";
  private static final String HOUSE =
      ",\"Parauga iela 1, Paraugi; Parauga iela 3, Paraugi\",10,20,NO,YES,2,4,3,invented,\n";
  private static final String ALL = ",,15,25,NO,YES,2,4,1,invented,LUD-16\n";

  private static Decisions<ReadingWindow.Case, ReadingWindow> read(String csv) {
    var texts = new TreeMap<>(Map.of("reading-window", csv));
    var folder = new Folder("op", LocalDate.parse("2020-01-01"), texts);
    return new ReadingWindowFamily().read(folder.sheet("reading-window"));
  }

  private static ReadingWindow of(ServiceKind kind, String house) {
    return read(HEAD + HEAT + HOUSE + ALL).decide(new ReadingWindow.Case(kind, house));
  }

  @Requirement("LUD-16")
  @Test
  void theCompanySetsThePeriodAndMayDoSoForOneKindOfMeter() {
    assertTrue(of(ServiceKind.HEAT, "Parauga iela 1, Paraugi").closesNextMonth());
    assertFalse(of(ServiceKind.HEAT, "").strict());
    assertEquals(15, of(ServiceKind.COLD_WATER, "Cita iela 1, Paraugi").opensDay());
  }

  @Requirement("LUD-16")
  @Test
  void aBuildingMayHaveAPeriodOfItsOwn() {
    assertEquals(10, of(ServiceKind.COLD_WATER, "Parauga iela 1, Paraugi").opensDay());
    assertEquals(10, of(ServiceKind.COLD_WATER, "Parauga iela 3, Paraugi").opensDay());
    assertEquals(15, of(ServiceKind.COLD_WATER, "Parauga iela 2, Paraugi").opensDay());
  }

  @Test
  void aMeasureThatWouldAskAboutEveryReadingIsRefusedWithItsPlace() {
    var broken = assertThrows(BrokenTerms.class, () -> read(HEAD + ALL.replace("2,4,", "1,4,")));
    assertTrue(broken.getMessage().contains("warn_times"), broken.getMessage());
  }

  @Requirement("LUD-16")
  @Test
  void aPeriodThatClosesBeforeItOpensIsRefusedWithItsPlace() {
    var broken = assertThrows(BrokenTerms.class, () -> read(HEAD + ALL.replace("15,25", "25,15")));
    assertTrue(broken.getMessage().contains("closes_day"), broken.getMessage());
  }
}

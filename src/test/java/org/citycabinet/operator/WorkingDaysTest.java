package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.citycabinet.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which days people work on, in the countries that are known. */
class WorkingDaysTest {
  private static final HolidaysFamily FAMILY = new HolidaysFamily();

  static List<Example> examples() {
    return Example.all(WorkingDaysTest.class, "working-days-examples.csv");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  @Requirement({"LUD-25", "VEN-02"})
  void aPromiseOfWorkingDaysPassesOverWeekendsAndHolidays(Example example) {
    assertTrue(holds(example, FAMILY.of(example.text("country"))));
  }

  @Test
  void everyHolidayIsHitByAnExample() throws IOException {
    for (var country : List.of("LV", "LT")) {
      var lines =
          Files.readAllLines(Path.of("src/main/resources/countries", country, "holidays.csv"));
      for (int i = 1; i < lines.size(); i++) {
        var fewer = new ArrayList<>(lines);
        var left = fewer.remove(i);
        var days = FAMILY.read(sheet(String.join("\n", fewer)));
        assertFalse(
            examples().stream()
                .filter(example -> example.text("country").equals(country))
                .allMatch(example -> holds(example, days)),
            left);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2000,2000-04-23",
    "2008,2008-03-23",
    "2024,2024-03-31",
    "2026,2026-04-05",
    "2027,2027-03-28",
    "2038,2038-04-25",
    "2049,2049-04-18",
    "2076,2076-04-19"
  })
  void easterFallsWhereTheChurchesKeepIt(int year, LocalDate sunday) {
    assertEquals(sunday, Holiday.easter(year));
  }

  @Test
  void anOperatorsOwnTableGoesBeforeItsCountrys() {
    var own = "day,moves_on,name,source\n11-17,NO,Pilsētas diena,dome\n";
    var folder = BuiltIn.with(BuiltIn.folder("ludza"), "holidays", own);
    var days = BuiltIn.scheme(folder).workingDays();
    assertFalse(days.isWorking(LocalDate.parse("2026-11-17")));
    assertTrue(days.isWorking(LocalDate.parse("2026-11-18")));
  }

  @Test
  void aTableWithAFaultSaysWhere() {
    var broken =
        assertThrows(
            BrokenTerms.class,
            () -> FAMILY.read(sheet("day,moves_on,name,source\n31-12,NO,Vecgada diena,likums\n")));
    assertTrue(broken.getMessage().contains("line 2, column day"), broken.getMessage());
  }

  @Test
  void aCountryThatIsNotKnownNeedsTheOperatorsOwnTable() {
    var broken = assertThrows(BrokenTerms.class, () -> FAMILY.of("EE"));
    assertTrue(broken.getMessage().contains("countries/EE/holidays.csv"), broken.getMessage());
  }

  private static boolean holds(Example example, WorkingDays days) {
    var from = LocalDate.parse(example.text("from"));
    var on = LocalDate.parse(example.text("on"));
    return days.after(from, Integer.parseInt(example.text("count"))).equals(on);
  }

  private static Sheet sheet(String text) {
    return new Sheet(new Folder("test", LocalDate.EPOCH, new TreeMap<>()), "holidays.csv", text);
  }
}

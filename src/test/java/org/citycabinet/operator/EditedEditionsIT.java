package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Editions that were edited in the portal stand beside those from folders. */
class EditedEditionsIT extends InContainer {
  private static final String TOWN = "ludza";
  private static final List<String> ODD =
      List.of(
          "",
          "x",
          "-1",
          "0",
          "99999999999999999999",
          "1.005",
          "NaN",
          "1e9999999",
          "P1M P1M",
          "P999999999Y",
          "2026-02-30",
          "24:61",
          "Mars/Phobos",
          "YES NO",
          " , ",
          "ā".repeat(41),
          "x".repeat(2_001));

  @Inject Editions editions;
  @Inject Operators operators;
  @Inject Clock clock;
  @Inject @Any Instance<Family<?>> families;

  @Test
  @Requirement("RIG-76")
  void whatIsPublishedIsThereFromItsDayOnAndGoneWhenWithdrawn() {
    var day = editions.firstFreeDay(TOWN);
    var now = now();
    var id = editions.publish(changed(day, "a"));
    try {
      assertEquals(now.edition(), now().edition());
      assertEquals(id, at(day).edition());
      assertEquals(Origin.PORTAL, editions.of(TOWN).get(0).origin());
      assertEquals(day.plusDays(1), editions.firstFreeDay(TOWN));
    } finally {
      editions.withdraw(id);
    }
    assertNotEquals(id, at(day).edition());
    assertEquals(day, editions.firstFreeDay(TOWN));
    var again = assertThrows(Refused.class, () -> editions.withdraw(id));
    assertEquals(Refused.Kind.MISSING, again.kind());
  }

  @Test
  void whatWasWithdrawnMayComeAgain() {
    var day = editions.firstFreeDay(TOWN);
    var id = editions.publish(changed(day, "b"));
    editions.withdraw(id);
    assertEquals(id, editions.publish(changed(day, "b")));
    editions.withdraw(id);
  }

  @Test
  void aDayThatIsTakenOrOverIsRefusedAndTheFirstFreeOneTold() {
    var day = editions.firstFreeDay(TOWN);
    var id = editions.publish(changed(day, "c"));
    try {
      for (var taken : List.of(day, day.minusDays(1), LocalDate.of(2020, 1, 1))) {
        var refused =
            assertThrows(Refused.class, () -> editions.publish(changed(taken, "d")), "" + taken);
        assertEquals("operator.edition.day", refused.key());
        assertEquals(List.of(day.plusDays(1)), refused.arguments());
      }
    } finally {
      editions.withdraw(id);
    }
  }

  @Test
  void aFolderForTheDayOfAnEditedEditionIsLeftOut() {
    var day = editions.firstFreeDay(TOWN);
    var folder = changed(day, "e");
    var id = editions.publish(folder);
    try {
      editions.take(changed(day, "f"), Origin.FOLDER);
      editions.take(folder, Origin.FOLDER);
      assertEquals(id, at(day).edition());
      assertEquals(
          List.of(Origin.PORTAL),
          editions.of(TOWN).stream().filter(e -> isOn(e, day)).map(Published::origin).toList());
    } finally {
      editions.withdraw(id);
    }
  }

  /** What two administrators withdrew does not come back because somebody starts a node. */
  @Test
  void whatWasWithdrawnStaysSoThoughItLiesInAFolder() {
    var day = editions.firstFreeDay(TOWN);
    var folder = changed(day, "g");
    var id = editions.publish(folder);
    editions.withdraw(id);
    editions.take(folder, Origin.FOLDER);
    assertNotEquals(id, at(day).edition());
    assertEquals(day, editions.firstFreeDay(TOWN));
  }

  /** A day begins in the east while it is yesterday here. */
  @Test
  void aDayThatHasBegunByTheZoneThatTheTermsStateIsNotToCome() {
    var texts = new TreeMap<>(now().texts());
    texts.computeIfPresent(
        "operator",
        (name, text) -> text.replace(now().operator().zone().getId(), "Pacific/Kiritimati"));
    var first = LocalDate.now(clock.withZone(ZoneId.of("Pacific/Kiritimati")));
    var begun = new Folder(TOWN, first, texts);
    var refused = assertThrows(Refused.class, () -> editions.publish(begun));
    assertEquals("operator.edition.day", refused.key());
    assertTrue(editions.firstFreeDay(begun).isAfter(first), "" + first);
  }

  @Test
  void anEditionFromAFolderCannotBeWithdrawn() {
    var inForce = now().edition();
    assertThrows(Refused.class, () -> editions.withdraw(inForce));
    assertThrows(Refused.class, () -> editions.withdraw(UUID.randomUUID()));
    assertEquals(inForce, now().edition());
  }

  @Test
  void anEditionOfAnotherOperatorIsRefused() {
    var day = editions.firstFreeDay(TOWN);
    var foreign = new TreeMap<>(operators.scheme("riga", clock.instant()).texts());
    var broken =
        assertThrows(BrokenTerms.class, () -> editions.publish(new Folder(TOWN, day, foreign)));
    assertEquals("code", broken.column());
  }

  /** Whatever stands in a cell, the table is read, or told where it is broken; nothing else. */
  @Test
  void everyOddCellIsReadOrTold() {
    var faults = new ArrayList<String>();
    int tried = 0;
    for (var family : families) {
      for (Folder folder : first(family)) {
        for (String text : spoilt(folder.texts().get(family.name()))) {
          tried++;
          readOrTold(with(folder, family.name(), text), family, faults);
        }
      }
    }
    assertEquals(List.of(), faults);
    assertTrue(tried > 3_000, "tried " + tried);
  }

  /** The edition of an operator that has such a table. */
  private List<Folder> first(Family<?> family) {
    return schemes().stream()
        .filter(folder -> folder.texts().containsKey(family.name()))
        .limit(1)
        .toList();
  }

  private static Folder with(Folder folder, String table, String text) {
    var texts = new TreeMap<>(folder.texts());
    texts.put(table, text);
    return new Folder(folder.operator(), folder.inForceOn(), texts);
  }

  private List<Folder> schemes() {
    return operators.all().stream()
        .map(operator -> operators.scheme(operator.code(), clock.instant()).folder())
        .toList();
  }

  private static List<String> spoilt(String text) {
    var rows = Cells.parse(text);
    var all = new ArrayList<String>(List.of("", "\n", "\"", "a,b\n1\n", text + ",,,,\n"));
    for (int column = 0; column < rows.get(0).length; column++) {
      int left = column;
      all.add(Cells.write(rows.stream().map(row -> without(row, left)).toList()));
    }
    all.add(Cells.write(rows.subList(0, 1)));
    all.add(Cells.write(rows.subList(0, rows.size() - 1)));
    for (int column = 0; column < rows.get(1).length; column++) {
      String old = rows.get(1)[column];
      for (String odd : ODD) {
        rows.get(1)[column] = odd;
        all.add(Cells.write(rows));
      }
      rows.get(1)[column] = old;
    }
    return all;
  }

  private static String[] without(String[] row, int column) {
    var cells = new ArrayList<>(Arrays.asList(row));
    cells.remove(column);
    return cells.toArray(String[]::new);
  }

  private static void readOrTold(Folder folder, Family<?> family, List<String> faults) {
    try {
      family.read(folder.sheet(family.name()));
    } catch (BrokenTerms told) {
      assertTrue(told.getMessage().contains("expected"), told.getMessage());
    } catch (RuntimeException e) {
      faults.add(folder.operator() + " " + family.name() + ": " + e);
    }
  }

  private static boolean isOn(Published edition, LocalDate day) {
    return edition.scheme().inForceOn().equals(day);
  }

  private Folder changed(LocalDate day, String words) {
    var texts = new TreeMap<>(now().texts());
    texts.computeIfPresent(
        "contacts", (name, text) -> text + text.lines().skip(1).findFirst().orElseThrow() + "\n");
    texts.computeIfPresent(
        "operator", (name, text) -> text.replaceFirst("https://", "https://" + words + "."));
    return new Folder(TOWN, day, texts);
  }

  private Scheme now() {
    return operators.scheme(TOWN, clock.instant());
  }

  private Scheme at(LocalDate day) {
    var zone = operators.operator(TOWN).zone();
    return operators.scheme(TOWN, day.atStartOfDay(zone).toInstant());
  }
}

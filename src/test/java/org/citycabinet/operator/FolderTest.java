package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.citycabinet.Requirement;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

  /** A rule about colours, to try the engine with. */
  private record Colour(Cell<String> names, int number) implements Rule<String> {
    @Override
    public boolean covers(String name) {
      return names.covers(name);
    }
  }

  @Test
  void fiveOperatorsAreThere() {
    assertEquals(
        Set.of("ludza", "liepaja", "siauliai", "ventspils", "riga"),
        BuiltIn.folders().stream().map(Folder::operator).collect(Collectors.toSet()));
  }

  @Test
  @Requirement("LUD-30")
  void theEmergencyServiceTheSecretaryAndTheSubscriberDepartmentCanBeReached() {
    assertEquals(
        List.of(Contact.Desk.EMERGENCY, Contact.Desk.SECRETARY, Contact.Desk.CUSTOMERS),
        desks("ludza"));
  }

  @Test
  @Requirement({"LIE-14", "SIA-14"})
  void customerServicesCanBeReached() {
    var liepaja = BuiltIn.scheme(BuiltIn.folder("liepaja")).operator().contacts().get(0);
    assertTrue(liepaja.whatsApp().startsWith("+371"));
    assertTrue(liepaja.address().contains("Liepāja"));
    assertEquals(List.of(Contact.Desk.CUSTOMERS), desks("siauliai"));
  }

  @Test
  void theFirstRowThatCoversACaseDecides() {
    var colours = colours("names,number\nred blue,1\nred,2\n,3\n");
    assertEquals(1, colours.decide("red").number());
    assertEquals(3, colours.decide("green").number());
  }

  @Test
  void saysWhereATableIsBroken() {
    assertEquals(
        "x/2026-01-01/colours.csv, line 2, column number: expected a whole number from 0 to 9,"
            + " found \"ten\"",
        broken("names,number\nred,ten\n,3\n"));
    assertEquals(
        "x/2026-01-01/colours.csv, line 2, column number: expected a whole number from 0 to 9,"
            + " found \"10\"",
        broken("names,number\nred,10\n,3\n"));
    assertEquals(
        "x/2026-01-01/colours.csv, line 3, column number: expected 2 cells, found 1",
        broken("names,number\nred,1\nblue\n,3\n"));
    assertEquals(
        "x/2026-01-01/colours.csv, line 1, column names: expected exactly the columns [names,"
            + " number]",
        broken("name,number\nred,1\n,3\n"));
    assertTrue(broken("").contains("line 1"));
    assertTrue(broken("names,number\nred,\"1\n").contains("line"));
  }

  @Test
  void ofAnOperatorsOwnTableItsOwnFaultIsToldFirst() {
    var texts = new TreeMap<>(Map.of("operator", "code,wrong\ntown,1\n"));
    var folder = new Folder("town", LocalDate.parse("2026-01-01"), texts);
    var broken =
        assertThrows(
            BrokenTerms.class, () -> folder.check(Map.of("operator", new OperatorFamily())));
    assertTrue(
        broken.getMessage().startsWith("town/2026-01-01/operator.csv, line 1, column"),
        broken.getMessage());
  }

  @Test
  void refusesATableThatLeavesACaseOpen() {
    assertEquals(
        "x/2026-01-01/colours.csv, line 3, column names: expected an empty cell: the last row"
            + " covers every case, found \"blue\"",
        broken("names,number\nred,1\nblue,2\n"));
    assertTrue(broken("names,number\n").contains("a last row that covers every case"));
  }

  @Test
  void refusesRowsThatCouldNeverDecide() {
    assertTrue(broken("names,number\n,1\nred,2\n,3\n").contains("line 2, column names"));
  }

  @Test
  void refusesATableThatNobodyReads() {
    Map<String, Family<?>> families =
        Map.of("operator", new OperatorFamily(), "contacts", new ContactFamily());
    var whole = BuiltIn.folder("ludza");
    var texts = new TreeMap<>(whole.texts());
    texts.keySet().retainAll(families.keySet());
    texts.put("colours", "names\n");
    var folder = new Folder("ludza", whole.inForceOn(), texts);
    var refused = assertThrows(BrokenTerms.class, () -> folder.check(families));
    assertTrue(refused.getMessage().startsWith("ludza/2020-01-01/colours.csv, line 1"));
  }

  @Test
  void refusesAFolderThatIsNotNamedByADate(@TempDir Path root) throws Exception {
    Files.createDirectories(root.resolve("x").resolve("new"));
    assertThrows(BrokenTerms.class, () -> Folder.readAll(root));
  }

  @Test
  void whatWasTakenInBeforeLacksTheColumnsThatCameLater() {
    var kept =
        folder("names,gone\nred,x\n")
            .kept("colours")
            .later("number", "7")
            .expect("names", "number", "note");
    assertEquals(
        List.of("red, 7, none"),
        kept.list(
            row ->
                row.text("names")
                    + ", "
                    + row.number("number", 0, 9)
                    + ", "
                    + row.find("note").orElse("none")));
    assertTrue(broken("names\nred\n").contains("column number"));
  }

  @Test
  void anotherContentHasAnotherHash() {
    var folder = BuiltIn.folder("ludza");
    assertEquals(64, folder.hash().length());
    assertEquals(folder.hash(), BuiltIn.with(folder, "contacts", contacts(folder)).hash());
    assertNotEquals(
        folder.hash(), BuiltIn.with(folder, "contacts", contacts(folder) + "\n").hash());
  }

  @Test
  void termsThatAnOperatorDoesNotHaveAreMissing() {
    var scheme = BuiltIn.scheme(folder("names,number\n,1\n"));
    assertEquals(Map.of(), BuiltIn.schemesWith("no such table"));
    assertThrows(Refused.class, () -> scheme.terms(new NoTable()));
  }

  private static final class NoTable implements Family<String> {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public String read(Sheet sheet) {
      return "";
    }
  }

  private static String contacts(Folder folder) {
    return folder.texts().get("contacts");
  }

  private static List<Contact.Desk> desks(String operator) {
    return BuiltIn.scheme(BuiltIn.folder(operator)).operator().contacts().stream()
        .map(Contact::desk)
        .toList();
  }

  private static String broken(String text) {
    return assertThrows(BrokenTerms.class, () -> colours(text)).getMessage();
  }

  private static Decisions<String, Colour> colours(String text) {
    return folder(text)
        .sheet("colours")
        .expect("names", "number")
        .decisions(
            List.of("names"),
            row ->
                new Colour(
                    new Cell<>(
                        row.find("names")
                            .map(names -> Set.of(names.split(" ", -1)))
                            .orElse(Set.of())),
                    row.number("number", 0, 9)));
  }

  private static Folder folder(String text) {
    var texts = new TreeMap<>(BuiltIn.folder("ludza").texts());
    texts.put("colours", text);
    return new Folder("x", LocalDate.parse("2026-01-01"), texts);
  }
}

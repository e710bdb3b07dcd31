package org.citycabinet.ticketing.editions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citycabinet.operator.Folder;
import org.junit.jupiter.api.Test;

/** Tables that are handed in are taken whole or not at all. */
class HandedInIT extends EditionsInContainer {

  @Test
  void aFaultIsToldWithFileLineAndColumnAndNothingIsKept() {
    admin(BUS);
    var id = changed();
    var before = desk.folder(id);
    var text = before.texts().get("sale").replaceFirst(",YES,", ",MAYBE,");
    var refused = refused(() -> desk.upload(id, "sale.csv", text.getBytes(UTF_8)));
    assertEquals("editions.broken", refused.key());
    assertEquals(Optional.of("file"), refused.field());
    assertEquals(
        List.of(BUS + "/" + before.inForceOn() + "/sale.csv", 2L, "sold"),
        refused.arguments().subList(0, 3));
    assertTrue(refused.arguments().get(3).toString().contains("MAYBE"));
    var archive =
        new Folder(
            BUS,
            before.inForceOn(),
            new TreeMap<>(Map.of("texts", before.texts().get("texts") + "\n", "sale", text)));
    refused(() -> desk.upload(id, "all.zip", TableFiles.zip(archive)));
    assertEquals(before, desk.folder(id));
    desk.discard(id);
  }

  /** A ticket that other tables name, taken off the list, is told where it is named. */
  @Test
  void aTicketThatIsNamedElsewhereCannotBeTakenOffTheList() {
    admin("siauliai");
    var id = draft("siauliai");
    var without = desk.folder(id).texts().get("products").replaceFirst("(?m)^SINGLE,.*\\n", "");
    var refused = refused(() -> upload(id, "products", without));
    assertEquals("editions.broken", refused.key());
    assertTrue(refused.arguments().get(0).toString().endsWith("sale.csv"));
    desk.discard(id);
  }

  @Test
  void whatComesOutAndGoesInAgainChangesNothing() {
    for (var operator : List.of("riga", "ventspils", "liepaja", "siauliai", "ludza")) {
      admin(operator);
      var id = draft(operator);
      assertEquals(
          List.of(), desk.upload(id, "all.zip", TableFiles.zip(editions.folder(id))), operator);
      assertEquals(List.of(), desk.differences(id));
      assertEquals("editions.same", refused(() -> decisions.propose(id, seen(id))).key());
      desk.discard(id);
    }
  }
}

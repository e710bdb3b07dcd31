package org.citycabinet.ticketing.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.citycabinet.Requirement;
import org.citycabinet.language.Messages;
import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on readers. */
class ReaderLinesTest {
  private static final int WIDTH = 24;

  @Test
  @Requirement("SIA-01")
  void everyLineFitsTheScreen() {
    for (String language : new String[] {"lv", "lt", "en"}) {
      for (String word : ReaderLines.WORDS) {
        var line = Messages.text(Locale.forLanguageTag(language), "fleet.line." + word);
        assertTrue(line.replace("{0}", "00").length() <= WIDTH, language + " " + line);
      }
    }
  }

  @Test
  @Requirement("VEN-24")
  void theTillCallsWhatItPrintsTheTravelTicket() {
    var lines = ReaderLines.of(scheme("ventspils"));
    assertEquals("BRAUCIENA BIĻETE, VĒL 9", lines.line("trips", "9"));
    assertEquals("BRAUCIENA BIĻETE", lines.line("good"));
  }

  @ParameterizedTest
  @Requirement("VEN-25")
  @CsvSource({
    "ventspils, MAKSĀJIET CITĀDI",
    "riga, NOPĒRCIET BIĻETI",
    "liepaja, JAUTĀJIET VADĪTĀJAM",
    "siauliai, KREIPKITĖS Į VAIRUOTOJĄ"
  })
  void whoIsNotLetOnIsToldWhatToDoThere(String operator, String line) {
    assertEquals(line, ReaderLines.of(scheme(operator)).line("ask"));
  }

  @Test
  @Requirement("SIA-03")
  void aFigureHasItsPlace() {
    assertEquals("APMOKĖTA 0.45 EUR", ReaderLines.of(scheme("siauliai")).line("paid", "0.45"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,nothing,TEKSTS,our rule,our rule",
        "1,ask,TEKSTS {0},our rule,our rule",
        "1,trips,TEKSTS,our rule,our rule",
        "1,ask,GARĀKS PAR DIVDESMIT ČETRIEM,our rule,our rule",
        "1,ask,D'ORO,our rule,our rule",
        "1,ask,,our rule,our rule",
        ",ask,TEKSTS,our rule,our rule"
      })
  void aLineThatNoScreenCanShowIsRefused(String row) {
    var folder = BuiltIn.folders().get(0);
    var table = "clause,line,text,source,requirement\n" + row + "\n";
    var changed = BuiltIn.with(folder, "lines", table);
    assertThrows(BrokenTerms.class, () -> new LinesFamily().read(changed.sheet("lines")));
  }

  private static Scheme scheme(String operator) {
    return BuiltIn.scheme(BuiltIn.folder(operator));
  }
}

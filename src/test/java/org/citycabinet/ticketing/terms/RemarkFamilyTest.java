package org.citycabinet.ticketing.terms;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.citycabinet.operator.BrokenTerms;
import org.citycabinet.operator.BuiltIn;
import org.junit.jupiter.api.Test;

class RemarkFamilyTest {

  @Test
  void aTextThatIsMissingInALanguageIsRefused() {
    var folder = BuiltIn.folder("siauliai");
    var text =
        folder.texts().get("texts").lines().findFirst().orElseThrow() + "\n1,CARDS,,a,b,,x,y\n";
    var scheme = BuiltIn.scheme(BuiltIn.with(folder, "texts", text));
    var broken = assertThrows(BrokenTerms.class, () -> scheme.terms(new RemarkFamily()));
    assertTrue(broken.getMessage().contains("line 2, column text_en"), broken.getMessage());
  }
}

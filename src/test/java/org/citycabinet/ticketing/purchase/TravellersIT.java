package org.citycabinet.ticketing.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Buying for another person's card tells what that person is entitled to. */
class TravellersIT extends InContainer {
  @Inject HttpServletRequest request;
  @Inject Purchases purchases;
  @Inject Media media;

  @Test
  void whoTriesManyNumbersWaitsAndStillBuysForTheirOwnCard() {
    var stranger = UUID.randomUUID();
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(stranger, "somebody", Set.of("RESIDENT"), null));
    var none = MediumNumber.of("RS 9999 9997");
    for (int i = 0; i < 100; i++) {
      assertRefused("medium.number.unknown", none);
    }
    assertRefused("purchase.too-many-numbers", aCard().number());
    var own = aCard();
    media.keep(own, stranger, "");
    assertEquals(own.id(), hold(own.number()).lines().get(0).medium());
  }

  private void assertRefused(String key, MediumNumber number) {
    assertEquals(key, assertThrows(Refused.class, () -> hold(number)).key());
  }

  private Purchase hold(MediumNumber number) {
    return purchases.hold(new Choice("riga", number, "MIN_90", 1), UUID.randomUUID());
  }

  private Medium aCard() {
    var digits = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return media.issue(
        new Issue("riga", MediumNumber.of("T1" + digits), MediumKind.CARD, null, null, null, null));
  }
}

package org.citycabinet.ticketing.concession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.citycabinet.Belongings;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.handout.HandingOut;
import org.citycabinet.ticketing.handout.Handout;
import org.citycabinet.ticketing.inspection.Inspecting;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Cards;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.words.Money;
import org.junit.jupiter.api.Test;

/** A card on an application costs what the terms say, also for who has lost one. */
class ApplicationCostIT extends InContainer {
  private static final Money FEE = Money.euro("2.85");

  @Inject Inspecting inspecting;
  @Inject Applications applications;
  @Inject ConcessionDesk desk;
  @Inject HandingOut handing;
  @Inject Cards cards;
  @Inject Media media;

  @Test
  @Requirement({"RIG-22", "RIG-25"})
  void theFirstIsFreeAndOneInsteadOfALostOneIsPaidWhenItIsHandedOver() {
    var name = "Ieva Parauga " + UUID.randomUUID().toString().substring(0, 8);
    var first = approved("riga", name, Money.ZERO);
    assertTrue(first.isHanded());
    inspecting.as("inese", "RESIDENT", null);
    cards.block(first.medium(), BlockReason.LOST);
    // Taken off the list, it is still a card that this person had.
    cards.forget(first.medium());
    var second = approved("riga", name, FEE);
    assertEquals(FEE, handing.due(second));
  }

  @Test
  @Requirement("VEN-16")
  void aPriceForEveryCardIsAskedForTheFirstOneToo() {
    var name = "Ieva Parauga " + UUID.randomUUID().toString().substring(0, 8);
    var handout = approved("ventspils", name, Money.euro("3.00"));
    assertEquals(Money.euro("3.00"), handing.due(handout));
  }

  /** What the clerk is told before is what is asked for after. */
  private Handout approved(String operator, String name, Money told) {
    inspecting.as("inese", "RESIDENT", null);
    var application =
        applications.file(
            new Wish(operator, name, null, null), "ieva.jpg", Belongings.photograph());
    inspecting.as(operator + "-clerk", "CLERK", operator);
    assertEquals(told, desk.price(desk.open(application.id())).price());
    var number =
        "H7" + UUID.randomUUID().toString().replace("-", "").substring(14).toUpperCase(Locale.ROOT);
    desk.approve(application.id(), new ConcessionDesk.Approval(number, null, null, null));
    return handing.of(media.find(operator, MediumNumber.of(number)).orElseThrow());
  }
}

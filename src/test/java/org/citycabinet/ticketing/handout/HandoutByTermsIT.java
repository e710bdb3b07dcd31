package org.citycabinet.ticketing.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ledger.Ledger;
import org.citycabinet.ledger.LedgerAccount;
import org.citycabinet.ticketing.inspection.Inspecting;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** What is handed out, to whom and for how much is what the operator's table says. */
class HandoutByTermsIT extends InContainer {
  @Inject Inspecting inspecting;
  @Inject HandingOut handing;
  @Inject HandoutDesk desk;
  @Inject Media media;
  @Inject Ledger ledger;

  @Test
  @Requirement({"VEN-14", "LIE-01", "LIE-04", "RIG-4.2", "RIG-4.7"})
  void onlyWhatTheTableOffersIsHandedOut() {
    clerkOf("ventspils");
    assertEquals(List.of(MediumKind.CARD, MediumKind.PERSONALISED_CARD), desk.kinds());
    var number = aNumber();
    var refused =
        assertThrows(Refused.class, () -> handing.prepare(MediumKind.SMART_TICKET, number));
    assertEquals(Optional.of("kind"), refused.field());
    assertTrue(media.find("ventspils", MediumNumber.of(number)).isEmpty());
    clerkOf("liepaja");
    assertTrue(desk.kinds().contains(MediumKind.EID), desk.kinds().toString());
    clerkOf("riga");
    assertTrue(desk.kinds().contains(MediumKind.COMPANION_CARD), desk.kinds().toString());
    var ticket = handing.prepare(MediumKind.SMART_TICKET, aNumber());
    assertTrue(ticket.isHanded(), "what costs nothing is handed over at once");
  }

  @Test
  @Requirement("LIE-04")
  void anEidIsRegisteredForItsOwnerWithoutAFee() {
    clerkOf("liepaja");
    var name = aName();
    var number = aNumber();
    assertEquals(
        Optional.of("holderName"),
        assertThrows(Refused.class, () -> handing.prepare(MediumKind.EID, number, " ", null))
            .field());
    var medium = handing.medium(handing.prepare(MediumKind.EID, number, name, null));
    assertEquals(Optional.of(name), medium.holderName());
    assertTrue(medium.canCarryConcession());
  }

  @Test
  @Requirement("RIG-4.7")
  void aCompanysCardNamesTheCompany() {
    clerkOf("riga");
    var number = aNumber();
    var wish =
        new Wish(MediumKind.COMPANY_CARD, number, null, null, null, null, false, null, " ", null);
    assertEquals(
        Optional.of("company"), assertThrows(Refused.class, () -> desk.prepare(wish)).field());
    assertTrue(media.find("riga", MediumNumber.of(number)).isEmpty(), "nothing is half-written");
    var handout = handing.prepare(MediumKind.COMPANY_CARD, number);
    assertEquals(Optional.of("SIA Paraugs"), handout.company());
    assertEquals(Money.euro("2.85"), handing.due(handout));
  }

  @Test
  @Requirement({"RIG-22", "RIG-25"})
  void theFirstPersonalisedCardIsFreeAndOneInsteadOfALostOneIsNot() {
    clerkOf("riga");
    var name = aName();
    var first = handing.prepare(MediumKind.PERSONALISED_CARD, aNumber(), name, null);
    assertEquals(MediumTerms.Occasion.FIRST, first.occasion());
    assertTrue(first.isHanded());
    media.block(first.medium(), BlockReason.LOST);
    var number = aNumber();
    assertEquals(
        Optional.of("before"),
        assertThrows(
                Refused.class,
                () -> handing.prepare(MediumKind.PERSONALISED_CARD, number, name, null))
            .field());
    var old = handing.medium(first).number().shown();
    var second = handing.prepare(MediumKind.PERSONALISED_CARD, number, name, old);
    assertEquals(Money.euro("2.85"), handing.due(second));
    assertFalse(second.isHanded());
    var revenue = ledger.balance(LedgerAccount.revenue("riga"));
    handing.handOver(second, FeeMeans.CARD, "4711");
    assertEquals(revenue.plus(Money.euro("2.85")), ledger.balance(LedgerAccount.revenue("riga")));
  }

  @Test
  @Requirement("RIG-23")
  void whoseCardAnInspectorHoldsGetsNone() {
    clerkOf("riga");
    var name = aName();
    var held = handing.medium(handing.prepare(MediumKind.PERSONALISED_CARD, aNumber(), name, null));
    media.block(held.id(), BlockReason.RETAINED);
    var number = aNumber();
    var before = held.number().text();
    assertEquals(
        "care.issue.retained",
        assertThrows(
                Refused.class,
                () -> handing.prepare(MediumKind.PERSONALISED_CARD, number, name, before))
            .key());
  }

  @Test
  @Requirement("RIG-4.5")
  void aCompanionsCardIsAnnulledTogetherWithItsHolders() {
    var holders = holders();
    var companion = companion(holders);
    assertEquals(holders.holderName(), companion.holderName());
    media.block(holders.id(), BlockReason.FRAUD);
    assertFalse(media.get(companion.id()).isBlocked(), "suspicion is no annulment");
    media.block(holders.id(), BlockReason.LOST);
    assertEquals(Optional.of(BlockReason.ANNULLED), media.get(companion.id()).blockReason());
  }

  @Test
  @Requirement("RIG-4.5")
  void aCompanionsCardGoesWithTheCardThatTakesThePlaceOfItsHolders() {
    var holders = holders();
    var companion = companion(holders);
    var successor =
        handing.medium(
            handing.prepare(
                MediumKind.PERSONALISED_CARD,
                aNumber(),
                holders.holderName().orElseThrow(),
                holders.number().text()));
    media.replace(holders.id(), successor.id());
    assertFalse(media.get(companion.id()).isBlocked());
    media.block(successor.id(), BlockReason.STOLEN);
    assertTrue(media.get(companion.id()).isVoid());
  }

  @Test
  @Requirement("RIG-4.5")
  void aCompanionsCardNeedsAGoodCardOfItsHolders() {
    var lost = holders();
    media.block(lost.id(), BlockReason.LOST);
    var number = aNumber();
    assertEquals(
        Optional.of("holdersCard"),
        assertThrows(Refused.class, () -> handing.prepareCompanion(number, lost)).field());
    clerkOf("riga");
    var ordinary = handing.medium(handing.prepare(MediumKind.CARD, aNumber()));
    assertEquals(
        Optional.of("holdersCard"),
        assertThrows(Refused.class, () -> handing.prepareCompanion(number, ordinary)).field());
  }

  private Medium holders() {
    clerkOf("riga");
    return handing.medium(handing.prepare(MediumKind.PERSONALISED_CARD, aNumber(), aName(), null));
  }

  private Medium companion(Medium holders) {
    return handing.medium(handing.prepareCompanion(aNumber(), holders));
  }

  private void clerkOf(String operator) {
    inspecting.as(operator + "-clerk", "CLERK", operator);
  }

  private static String aName() {
    return "Zane Parauga " + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String aNumber() {
    return "H5"
        + UUID.randomUUID().toString().replace("-", "").substring(14).toUpperCase(Locale.ROOT);
  }
}

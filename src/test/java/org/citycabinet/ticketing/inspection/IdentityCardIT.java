package org.citycabinet.ticketing.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.ticketing.concession.ApplicationState;
import org.citycabinet.ticketing.concession.Applications;
import org.citycabinet.ticketing.concession.ConcessionDesk;
import org.citycabinet.ticketing.concession.Wish;
import org.citycabinet.ticketing.medium.CardPrices;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.validation.Rides;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** Cards that show the personal code, from the application to the inspector. */
class IdentityCardIT extends InContainer {
  private static final String NAME = "Krista Paraudziņa";

  @Inject Applications applications;
  @Inject ConcessionDesk desk;
  @Inject InspectionDesk inspectors;
  @Inject CardPrices cards;
  @Inject Media media;
  @Inject Rides rides;
  @Inject Inspecting inspecting;

  private final String number =
      "RS" + (50_000_000L + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 9_000_000));

  @Test
  @Requirement("RIG-4.6")
  void anInspectorIdentifiesThePassengerByAPupilsOrResidentsCard() throws IOException {
    approve("riga", MediumKind.RESIDENT_CARD);
    var card = media.find("riga", MediumNumber.of(number)).orElseThrow();
    assertEquals(MediumKind.RESIDENT_CARD, card.kind());
    var found = check(card);
    assertFalse(found.isIdentityDocument());
    assertEquals(Optional.of(NAME), inspectors.identity(found));
  }

  @Test
  @Requirement({"RIG-4.6", "RIG-4.4a"})
  void aCardThatShowsNoFaceOrNoCodeIdentifiesNobody() throws IOException {
    var faceless = check(rides.issue("riga", MediumKind.PUPIL_CARD));
    assertTrue(faceless.isIdentityDocument());
    assertEquals(Optional.empty(), inspectors.identity(faceless));
    approve("riga", null);
    var plain = media.find("riga", MediumNumber.of(number)).orElseThrow();
    assertEquals(MediumKind.PERSONALISED_CARD, plain.kind());
    assertEquals(Optional.empty(), inspectors.identity(check(plain)));
  }

  @Test
  @Requirement("RIG-5")
  void whatKindsOfCardThereAreIsSaidByEachOperatorsTable() throws IOException {
    assertEquals(
        List.of(MediumKind.PERSONALISED_CARD, MediumKind.PUPIL_CARD, MediumKind.RESIDENT_CARD),
        cards.ownersCards("riga"));
    assertEquals(List.of(MediumKind.PERSONALISED_CARD), cards.ownersCards("ventspils"));
    var refused = assertThrows(Refused.class, () -> approve("ventspils", MediumKind.PUPIL_CARD));
    assertEquals(Optional.of("cardKind"), refused.field());
    assertEquals(Optional.empty(), media.find("ventspils", MediumNumber.of(number)));
  }

  private void approve(String operator, MediumKind kind) throws IOException {
    inspecting.as("inese", "RESIDENT", null);
    var wish = new Wish(operator, NAME, null, null);
    var application = applications.file(wish, "krista.jpg", portrait());
    inspecting.as(operator + "-clerk", "CLERK", operator);
    desk.approve(application.id(), new ConcessionDesk.Approval(number, kind, null, null));
    assertEquals(ApplicationState.APPROVED, desk.open(application.id()).state());
  }

  private Finding check(Medium card) {
    var inspector = inspecting.as("riga-inspector", "INSPECTOR", "riga");
    return inspecting.check(inspector, card, "v-identity", rides.now());
  }

  private static byte[] portrait() throws IOException {
    var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(230, 232, 235));
    pen.fillRect(0, 0, 600, 800);
    pen.setColor(new Color(205, 150, 120));
    pen.fillOval(150, 200, 300, 400);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }
}

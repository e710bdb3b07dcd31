package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class ApplicationJourneyTest extends Journey {
  @TempDir Path folder;

  @Test
  @Requirement({"VEN-15", "VEN-16", "RIG-31", "RIG-32", "RIG-34"})
  void aConcessionIsAppliedForWithAPhotographAndGranted() throws IOException {
    signIn("ilze");
    open("/travel/applications");
    sound("travel-applications");
    open("/travel/apply?operator=ventspils");
    type("personName", "Elza Paraudziņa");
    choose("category", "STUDENT");
    upload(notAPicture());
    press("#send");
    assertTrue(find("#photograph-field").getText().contains("JPG"), "the reason stands at it");
    assertTrue(find("#personName").getDomProperty("value").equals("Elza Paraudziņa"));
    sound("travel-apply");
    upload(aPortrait());
    go("#send");
    assertTrue(shows("Elza Paraudziņa"));
    leave();
    theClerkApproves();
    var mail = mail("ilze@cabinet.example", "apstiprināts");
    assertTrue(mail.getString("text").contains("Elza Paraudziņa"));
    leave();
    signIn("ilze");
    open("/travel/cards");
    assertTrue(shows("VR 2000 9001"));
  }

  private void theClerkApproves() {
    signInStaff("ventspils-clerk");
    open("/staff/concessions");
    sound("staff-applications");
    browser.findElement(By.xpath("//tr[td='Elza Paraudziņa']//a")).click();
    settle();
    sound("staff-application");
    type("number", "VR20009001");
    type("cardExpiresOn", "2030-01-31");
    go("#approve");
    sound("staff-approved");
  }

  private void upload(Path file) {
    find("#photograph").sendKeys(file.toString());
  }

  private Path notAPicture() throws IOException {
    return Files.writeString(folder.resolve("portrait.jpg"), "words, not a picture");
  }

  private Path aPortrait() throws IOException {
    var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(new Color(230, 232, 235));
    graphics.fillRect(0, 0, 600, 800);
    graphics.setColor(new Color(205, 150, 120));
    graphics.fillOval(150, 200, 300, 400);
    graphics.dispose();
    File file = folder.resolve("elza.jpg").toFile();
    ImageIO.write(image, "jpg", file);
    return file.toPath();
  }
}

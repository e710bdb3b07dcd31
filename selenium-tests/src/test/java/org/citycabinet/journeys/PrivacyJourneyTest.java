package org.citycabinet.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resident's rights over the own data. */
class PrivacyJourneyTest extends Journey {

  @Test
  void aResidentGetsTheFileWithAllThatIsKept(@TempDir Path folder) throws IOException {
    browser.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    signIn("viktors");
    open("/identity/profile");
    go("a[href='/privacy/data']");
    sound("my-data");
    looksAtProgress();
    go("#make");
    until(() -> !all("#download").isEmpty());
    sound("my-data-ready");
    type("password", "wrong");
    go("#download");
    assertTrue(find("#password-error").isDisplayed());
    sound("my-data-wrong-password");
    type("password", PASSWORD);
    find("#download").click();
    Path file = folder.resolve("city-cabinet-data.zip");
    until(() -> Files.exists(file) && !Files.exists(Path.of(file + ".crdownload")));
    try (var zip = new ZipFile(file.toFile())) {
      assertTrue(zip.getEntry("index.html").getSize() > 0);
      assertTrue(zip.getEntry("csv/invoices.csv").getSize() > 0);
    }
    mail("viktors@cabinet.example", "Jūsu datu fails ir gatavs");
    open("/privacy/data");
    go("#remove");
    assertTrue(all("#download").isEmpty());
  }

  /** More of them than the session keeps pages: the form that is open must not be pushed out. */
  private void looksAtProgress() {
    browser.executeAsyncScript(
        """
        const done = arguments[arguments.length - 1];
        const look = left => left === 0
            ? done()
            : fetch(location.href, { headers: { "X-Glance": "progress" } }).then(() => look(left - 1));
        look(30);
        """);
  }

  @Test
  void anErasureIsTriedOutAskedForAndTakenBack() {
    signIn("zane");
    open("/privacy/erasure");
    sound("erasure-tried-out");
    assertFalse(all("#erased li").isEmpty());
    type("password", PASSWORD);
    press("#ask");
    sound("erasure-sure");
    go("dialog.sure [data-yes]");
    sound("erasure-waits");
    mail("zane@cabinet.example", "Jūs pieprasījāt konta dzēšanu");
    go("#withdraw");
    assertTrue(all("#withdraw").isEmpty());
    mail("zane@cabinet.example", "Konts paliek");
    signInAgainAs("anna");
    open("/privacy/erasure");
    assertFalse(all("#hindrances li").isEmpty());
    assertTrue(all("#ask").isEmpty(), "a debt is settled first");
    sound("erasure-hindered");
  }

  private void signInAgainAs(String username) {
    leave();
    signIn(username);
  }

  @Test
  void whoLookedIsThereWithTheRoleAndTheReason() {
    signInStaff("ludza-clerk");
    open("/staff/addresses?search=Paraudzi%C5%86a");
    go("a[href^='/staff/address?id=']");
    leave();
    signIn("anna");
    open("/privacy/onlookers?operator=ludza");
    assertTrue(find("#looks").getText().contains("klientu apkalpošanas darbinieks"));
    assertTrue(find("#looks").getText().contains("Atvēra jūsu līgumu"));
    sound("onlookers");
    open("/privacy/onlookers?operator=ventspils");
    assertTrue(all("#looks").isEmpty());
    sound("onlookers-none");
  }

  @Test
  void theCalendarIsReadAtItsPrivateAddressUntilThatIsRenewed()
      throws IOException, InterruptedException {
    signIn("anna");
    open("/privacy/calendar");
    if (!all("#close").isEmpty()) {
      agree("#close");
    }
    sound("calendar-closed");
    go("#begin");
    sound("calendar-open");
    String address = find("#address").getText();
    assertTrue(read(address).body().startsWith("BEGIN:VCALENDAR"));
    assertTrue(read(address).body().contains("Samaksājiet rēķinu"));
    agree("#renew");
    assertEquals(404, read(address).statusCode());
    assertEquals(200, read(find("#address").getText()).statusCode());
    agree("#close");
  }

  private static HttpResponse<String> read(String address)
      throws IOException, InterruptedException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create(base() + URI.create(address).getPath())).build(),
            BodyHandlers.ofString());
  }

  @Test
  void theAccessibilityStatementIsReachedFromEveryPage() {
    open("/identity/sign-in");
    go("footer a[href='/open/accessibility']");
    assertTrue(shows("Tiesībsarga"));
    assertTrue(shows("Lygių galimybių"));
    for (String language : new String[] {"lv", "lt", "en"}) {
      open("/open/accessibility?language=" + language);
      sound("accessibility-" + language);
    }
  }
}

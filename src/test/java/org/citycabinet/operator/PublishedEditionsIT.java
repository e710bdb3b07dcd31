package org.citycabinet.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Languages;
import org.citycabinet.ticketing.terms.PublishedTerms;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;

/** An edition that is to come is published with its day before it is in force. */
class PublishedEditionsIT extends InContainer {
  private static final LocalDate COMING = LocalDate.of(2098, 7, 1);

  @Inject Editions editions;
  @Inject Operators operators;
  @Inject PublishedTerms terms;

  @Test
  @Requirement({"RIG-76", "RIG-A5.1"})
  void whatIsToComeIsPublishedAndChangesNothingBeforeItsDay() throws Exception {
    var now = operators.scheme("riga", Instant.now());
    var texts = new TreeMap<>(now.texts());
    texts.computeIfPresent("products", (n, text) -> text.replace(",30.00,", ",31.40,"));
    editions.take(new Folder("riga", COMING, texts));
    assertEquals(COMING, operators.published("riga").get(0).inForceOn());
    var listed = page("?operator=riga");
    assertTrue(listed.contains("01.07.2098."), listed);
    assertTrue(listed.contains("30,00\u00a0€") && !listed.contains("31,40\u00a0€"));
    var coming = page("?operator=riga&on=" + COMING);
    assertTrue(coming.contains("31,40\u00a0€"), coming);
    assertTrue(coming.contains("stāsies spēkā 01.07.2098."), coming);
    assertFalse(page("?operator=riga&on=" + COMING.minusDays(1)).contains("31,40\u00a0€"));
  }

  @Test
  void ofTwoEditionsForOneDayTheLaterImportIsPublished() {
    var folder = new TreeMap<>(operators.scheme("liepaja", Instant.now()).texts());
    folder.put("annulment", "clause,requirement\n" + UUID.randomUUID() + ",our rule\n");
    editions.take(new Folder("liepaja", COMING, folder));
    folder.put("annulment", "clause,requirement\n" + UUID.randomUUID() + ",our rule\n");
    editions.take(new Folder("liepaja", COMING, folder));
    var newest = operators.published("liepaja").get(0);
    assertEquals(COMING, newest.inForceOn());
    assertEquals(folder.get("annulment"), newest.texts().get("annulment"));
    assertEquals(
        1,
        operators.published("liepaja").stream()
            .filter(scheme -> scheme.inForceOn().equals(COMING))
            .count());
  }

  @Test
  @Requirement("RIG-10")
  void whoBuysForAPhoneIsToldWhatAnInspectionNeeds() {
    var latvian = Languages.ALL.get(0);
    assertTrue(
        terms.told("riga", MediumKind.APP, latvian).stream()
            .anyMatch(words -> words.contains("uzlādētam")));
    assertTrue(
        terms.told("riga", MediumKind.CARD, latvian).stream()
            .noneMatch(words -> words.contains("uzlādētam")));
  }

  private static String page(String query) throws IOException, InterruptedException {
    var address = System.getProperty("base.url").replaceAll("/$", "") + "/open/terms" + query;
    var request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "lv").build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    return answer.body();
  }
}

package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told where there is nothing. */
class ErrorPageIT {

  @ParameterizedTest
  @ValueSource(strings = {"/jakarta.faces.resource/none.css", "/travel/none"})
  void whatIsMissingIsToldByAPageThatMayWearItsLooks(String path)
      throws IOException, InterruptedException {
    var answer = HttpPerson.signedIn("anna").get(path);
    var policies = answer.headers().allValues("Content-Security-Policy");
    assertEquals(404, answer.statusCode());
    assertEquals(1, policies.size(), path + " " + policies);
    assertTrue(policies.get(0).contains("style-src 'self'"), policies.get(0));
    assertTrue(answer.body().contains("css/parts.css"), "the page is one of ours");
  }
}

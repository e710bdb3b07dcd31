package org.citycabinet;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Visitors on their way to an account, over HTTP. */
final class Registering {
  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  private Registering() {}

  /** The page on which somebody types the code of a message. */
  static String awaitingItsCode() throws IOException, InterruptedException {
    return begin("+3712" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
  }

  /** The page on which somebody who typed the right code chooses a password. */
  static String awaitingItsPassword() throws IOException, InterruptedException {
    String number = "+3712" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    String page = begin(number);
    return led(People.person("visitor").post(page, Map.of("code", code(number))));
  }

  private static String begin(String number) throws IOException, InterruptedException {
    return led(
        People.person("visitor")
            .post("/registration/register?operator=riga", Map.of("contact", number)));
  }

  private static String led(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException(answer.statusCode() + answer.body()))
        .replaceAll("^http://[^/]*", "");
  }

  private static String code(String number) throws InterruptedException {
    var inbox = HttpPerson.visitor("http://127.0.0.1:" + System.getProperty("it.sandbox.port"));
    String list = "/sms.json?to=%2B" + number.substring(1);
    try {
      Await.await(() -> CODE.matcher(inbox.get(list).body()).find());
      var found = CODE.matcher(inbox.get(list).body());
      return found.find() ? found.group() : "";
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

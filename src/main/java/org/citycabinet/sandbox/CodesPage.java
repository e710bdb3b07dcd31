package org.citycabinet.sandbox;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/**
 * The present one-time codes of the demonstration staff (RFC 6238: SHA-1, 30 s, 6 digits), so that
 * a demonstration needs no telephone.
 *
 * <p>Like the portal, it reckons them by the machine's own time, which nobody moves. The portal
 * writes {@code demo-codes.csv} with lines {@code username,secret}, the secret in base 32. {@code
 * /codes.json} gives the same to tests.
 */
final class CodesPage implements Call.Handler {
  private static final int STEP_SECONDS = 30;

  private final Path file;
  private final Clock clock;
  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  CodesPage(Path data, Clock clock) {
    this.file = data.resolve("demo-codes.csv");
    this.clock = clock;
  }

  @Override
  public void handle(Call call) throws IOException {
    var now = clock.instant();
    if (call.path().equals("/codes.json")) {
      var codes = Json.createObjectBuilder();
      codesAt(now).forEach(codes::add);
      call.json(200, codes.build());
    } else {
      call.header("Refresh", String.valueOf(secondsLeft(now)));
      call.page(200, Html.tool("One-time codes of the demonstration staff", table(now)));
    }
  }

  private String table(Instant now) throws IOException {
    var rows = new StringBuilder();
    codesAt(now)
        .forEach(
            (user, code) ->
                rows.append(
                    "<tr><th scope=\"row\">%s</th><td class=\"code\">%s</td></tr>%n"
                        .formatted(Html.escaped(user), code)));
    if (rows.isEmpty()) {
      return "<p>The portal has not written its demonstration staff yet.</p>";
    }
    return "<p>Good for another %d seconds; the page renews itself.</p>%n<table>%n%s</table>%n"
        .formatted(secondsLeft(now), rows);
  }

  private static long secondsLeft(Instant now) {
    return STEP_SECONDS - now.getEpochSecond() % STEP_SECONDS;
  }

  Map<String, String> codesAt(Instant now) throws IOException {
    var codes = new LinkedHashMap<String, String>();
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        var cells = line.split(",", -1);
        if (cells.length == 2) {
          codes.put(cells[0].strip(), code(cells[1].strip(), now));
        }
      }
    }
    return codes;
  }

  private String code(String secret, Instant now) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(secret), "RAW"), now);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("A secret in " + file + " is none", e);
    }
  }
}

package org.citycabinet.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citycabinet.bench.Browser;
import org.citycabinet.bench.HashChecks;
import org.citycabinet.bench.Ratio;
import org.citycabinet.bench.Table;
import org.junit.jupiter.api.Test;

/**
 * R5: CPU time of the server for a sign-in, from the form that is sent to the answer that sends the
 * browser on, against a check of the same hash in a program of its own with the same options.
 */
class SignInBench {
  private static final int SIGN_INS = 30;
  private static final int WARM_UPS = 2;

  @Test
  void byNameAndPassword() throws IOException {
    Process checks = checks();
    try (var orders = new PrintWriter(checks.getOutputStream(), true, StandardCharsets.UTF_8);
        var answers =
            new BufferedReader(
                new InputStreamReader(checks.getInputStream(), StandardCharsets.UTF_8))) {
      for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
        signIns();
        check(orders, answers);
      }
      Ratio ratio = Ratio.of(SignInBench::signIns, () -> check(orders, answers), Running.pairs());
      Table.put("R5", "CPU of a sign-in ÷ CPU of one Argon2id check", "1.25 → 1.10", ratio);
    } finally {
      checks.destroy();
    }
  }

  /** The forms are opened before the clock runs: only what is sent with a password counts. */
  private static long signIns() {
    URI portal = Running.url();
    List<Map.Entry<Browser, String>> forms = new ArrayList<>();
    for (int count = 0; count < SIGN_INS; count++) {
      var browser = new Browser(portal);
      forms.add(Map.entry(browser, browser.fillIn()));
    }
    ProcessHandle server = Running.server();
    long before = Running.cpuMillis(server);
    forms.forEach(form -> form.getKey().submit(form.getValue()));
    return Running.cpuMillis(server) - before;
  }

  /** CPU time of as many checks, in milliseconds. */
  private static long check(PrintWriter orders, BufferedReader answers) {
    orders.println(SIGN_INS);
    try {
      return Long.parseLong(answers.readLine()) / 1_000_000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process checks() throws IOException {
    var command = new ArrayList<String>(List.of(Program.java()));
    command.addAll(Running.serving());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), HashChecks.class.getName()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}

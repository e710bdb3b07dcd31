package org.citycabinet.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/**
 * A bare program that checks a password as often as each line of its input says, and answers the
 * CPU time of its whole process in nanoseconds: collection of garbage counts, as in the server.
 */
public final class HashChecks {
  private static final String PASSWORD = "Parauga-parole-2026";

  private HashChecks() {}

  /** Ends when its input does. */
  public static void main(String[] arguments) throws IOException {
    var argon2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    String kept = Password.hash(PASSWORD).addRandomSalt(16).with(argon2).getResult();
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      long before = cpu();
      for (int check = Integer.parseInt(line); check > 0; check--) {
        if (!Password.check(PASSWORD, kept).with(argon2)) {
          throw new IllegalStateException("the right password was refused");
        }
      }
      System.out.println(cpu() - before);
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}

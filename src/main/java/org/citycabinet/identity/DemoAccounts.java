package org.citycabinet.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.language.Languages;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.platform.Ids;
import org.citycabinet.platform.Settings;

/**
 * The people of the demonstration: obviously invented, with a password that the launcher prints.
 */
@ApplicationScoped
class DemoAccounts {
  private static final String PASSWORD = "Parauga-parole-2026";
  private static final String PEOPLE = "/demo/accounts.csv";

  @PersistenceContext EntityManager entities;
  @Inject Passwords passwords;
  @Inject SecondFactor secondFactor;
  @Inject Settings settings;
  @Inject Clock clock;

  void load(@Observes @Priority(100) DemoStart start) {
    String hash = passwords.hash(PASSWORD);
    var codes = new ArrayList<String>();
    people().forEach(p -> codes.addAll(add(p, hash)));
    write(codes);
  }

  /**
   * A line is: username; name; language; role; operator; whether the first sign-in changes the
   * password, or {@code new} for who has not begun and has no e-mail address; person or company.
   */
  private List<String> add(String[] person, String hash) {
    Locale language = Languages.of(person[2]);
    String username = person[0];
    boolean isNew = person[5].equals("new");
    String email = isNew ? "" : username + "@cabinet.example";
    var newcomer =
        new Newcomer(username, person[1], email, language, AccountKind.valueOf(person[6]));
    var account = new Account(Ids.demo("account:" + username), newcomer, clock.instant());
    account.grant(Role.valueOf(person[3]), person[4]);
    if (!isNew) {
      account.assignPassword(hash);
    }
    if (person[5].equals("no")) {
      account.changePassword(hash);
    }
    entities.persist(account);
    return account.isStaff() ? List.of(enrol(account)) : List.of();
  }

  private String enrol(Account account) {
    String secret =
        Base32.encode(
            Arrays.copyOf(
                Ids.demo("secret:" + account.getUsername())
                    .toString()
                    .getBytes(StandardCharsets.US_ASCII),
                20));
    secondFactor.enrolForDemonstration(account, secret);
    return account.getUsername() + "," + secret;
  }

  private void write(List<String> codes) {
    try {
      Path folder = Files.createDirectories(settings.dataFolder());
      Files.write(folder.resolve("demo-codes.csv"), codes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String[]> people() {
    try (var in = DemoAccounts.class.getResourceAsStream(PEOPLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

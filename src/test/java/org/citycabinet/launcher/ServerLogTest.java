package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerLogTest {
  private static final String HEAD =
      "[2026-11-20T10:31:42.758+0000] [] [INFO] [] [PayaraMicro] [tid: _ThreadID=1] "
          + "[timeMillis: 1] [levelValue: 800] ";

  @Test
  void theDeepestCauseOfTheLastExceptionIsTheOneToTell() {
    var log =
        log(
            """
            java.lang.RuntimeException: outer
            \tat a.B.c(B.java:1)
            Caused by: java.sql.SQLException: Unknown column 'x'
            \tat d.E.f(E.java:2)
            """);
    assertEquals(Optional.of("java.sql.SQLException: Unknown column 'x'"), log.cause());
  }

  /** A timer that was due while the application was taken away again has nothing to do with it. */
  @Test
  void whatFollowsOnAFailedDeploymentIsNotTold() {
    String severe = HEAD.replace("levelValue: 800", "levelValue: 1000");
    String warning = HEAD.replace("levelValue: 800", "levelValue: 900");
    String late = "[[\n javax.ejb.EJBException\nCaused by: NameNotFoundException: Outbox\n]]\n";
    String broken = "[[\n Failed\nCaused by: outer\nCaused by: BrokenTerms: line 1\n]]\n";
    var log = log(warning + late + severe + "Startup failed\n" + severe + broken + warning + late);
    assertEquals(Optional.of("BrokenTerms: line 1"), log.cause());
    assertEquals(Optional.of("BrokenTerms: line 1"), log(severe + broken).cause());
  }

  @Test
  void theFirstErrorOfTheDatabaseIsTheOneToTell() {
    var log =
        log(
            """
            2026-11-20 10:37:26 0 [ERROR] Can't start server: Bind on TCP/IP port. Got error: 98
            2026-11-20 10:37:26 0 [ERROR] Aborting
            """);
    assertTrue(log.cause().orElseThrow().contains("Bind on TCP/IP port"));
  }

  @Test
  void withoutAnyErrorTheLastLineIsToldAndWithoutAnyLineNothing() {
    assertEquals(Optional.of("Killed"), log("a\nKilled\n\n").cause());
    assertEquals(Optional.empty(), log("").cause());
  }

  @Test
  void aLineIsToldWithoutTheServersHead() {
    assertEquals(Optional.of("an Exception"), log(HEAD + "an Exception").cause());
  }

  @Test
  void aServerThatIsReadyWithoutKnowingTheApplicationHasFailedToDeployIt() {
    var ready = log(HEAD + "Payara Micro 6.2025.10 (build 42) ready in 8,837 (ms)");
    assertTrue(ready.deploymentFailed(false));
    assertFalse(ready.deploymentFailed(true));
    assertFalse(log(HEAD + "Payara Micro Runtime directory is at").deploymentFailed(false));
  }

  @Test
  void anExceptionWhileLoadingIsAFailureEvenWhenTheChecksAreKnown() {
    assertTrue(log(HEAD + "Exception while loading the app").deploymentFailed(true));
  }

  @Test
  void aBootCommandThatFailedIsFound() {
    String line = "Boot Command create-jdbc-resource returned with result FAILURE : no pool";
    assertEquals(Optional.of(line), log(HEAD + line).failedBootCommand());
  }

  private static ServerLog log(String text) {
    return new ServerLog(text.lines().toList());
  }
}

package org.citycabinet.ticketing.blocklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import org.citycabinet.InContainer;
import org.citycabinet.jobs.Fault;
import org.citycabinet.jobs.Job;
import org.citycabinet.jobs.JobRun;
import org.citycabinet.jobs.JobRun.State;
import org.citycabinet.jobs.JobRuns;
import org.citycabinet.jobs.Jobs;
import org.citycabinet.ticketing.fleet.SigningKeys;
import org.citycabinet.ticketing.medium.BlockReason;
import org.citycabinet.ticketing.medium.Issue;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.MediumNumber;
import org.citycabinet.ticketing.wire.Ed25519;
import org.citycabinet.ticketing.wire.SignedList;
import org.citycabinet.words.MediumKind;
import org.junit.jupiter.api.Test;

/** The nightly export. */
class ExportIT extends InContainer {
  private static final String OPERATOR = "ventspils";
  private static final Job EXPORT = new Job("blocklist-export", OPERATOR, "blocklist-export");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject Jobs jobs;
  @Inject JobRuns runs;
  @Inject Artefacts artefacts;
  @Inject ExportPlans plans;
  @Inject SigningKeys keys;
  @Inject Blocklists blocklists;
  @Inject Media media;

  @Test
  void theArtefactHoldsASignedListAndASignedManifest() throws IOException {
    var day = LocalDate.parse("2001-01-01");
    assertEquals(State.COMPLETED, run(day).getState());
    var bytes = Files.readAllBytes(artefacts.published(day, OPERATOR));
    assertEquals(Digests.sha256(bytes), plans.sha256(day, OPERATOR).orElseThrow());
    var contents = unzip(bytes);
    var trusted = keys.trusted();
    assertEquals(
        OPERATOR, SignedList.read(contents.get("full.ccbl"), trusted.values()).header().operator());
    var manifest = contents.get("manifest.json");
    var signature = contents.get("manifest.json.sig");
    assertTrue(trusted.values().stream().anyMatch(key -> Ed25519.verify(key, manifest, signature)));
    var words = new String(manifest, StandardCharsets.UTF_8);
    assertTrue(words.contains(Digests.sha256(contents.get("full.ccbl"))), words);
  }

  @Test
  void aRunThatFailedSaysWhyAndCanBeRunAgain() throws IOException {
    var day = LocalDate.parse("2001-01-02");
    var obstacle = artefacts.published(day, OPERATOR).resolveSibling("." + day);
    Files.createDirectories(obstacle.getParent());
    Files.writeString(obstacle, "in the way");
    var failed = run(day);
    assertEquals(State.FAILED, failed.getState());
    assertTrue(failed.getReason().orElseThrow().startsWith("plan: "));
    assertEquals(Fault.FILE, failed.getFault().orElseThrow());
    Files.delete(obstacle);
    jobs.again(failed.getId());
    assertEquals(State.COMPLETED, await(day).getState());
  }

  @Test
  void whatIsPublishedIsServedUntilTheNextRunOfThatDayPublishes() throws IOException {
    var day = LocalDate.parse("2001-01-04");
    assertEquals(State.COMPLETED, run(day).getState());
    var first = plans.sha256(day, OPERATOR).orElseThrow();
    var obstacle = artefacts.published(day, OPERATOR).resolveSibling("." + day);
    Files.writeString(obstacle, "in the way");
    aNewVersion();
    assertEquals(State.FAILED, run(day).getState());
    assertEquals(first, plans.sha256(day, OPERATOR).orElseThrow(), "a run that failed at once");
    assertEquals(first, served(day));
    Files.delete(obstacle);
    plans.fix(day, blocklists.current(OPERATOR).head());
    assertEquals(first, plans.sha256(day, OPERATOR).orElseThrow(), "a run that has only begun");
    assertEquals(State.COMPLETED, run(day).getState());
    assertNotEquals(first, plans.sha256(day, OPERATOR).orElseThrow());
    assertEquals(served(day), plans.sha256(day, OPERATOR).orElseThrow());
  }

  private String served(LocalDate day) throws IOException {
    return Digests.sha256(Files.readAllBytes(artefacts.published(day, OPERATOR)));
  }

  private void aNewVersion() {
    var random = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var number = MediumNumber.of("V1" + random);
    var card = media.issue(new Issue(OPERATOR, number, MediumKind.CARD, null, null, null, null));
    media.block(card.id(), BlockReason.LOST);
  }

  @Test
  void whatWasPublishedJustBeforeACrashIsPublishedAgain() throws IOException {
    var day = LocalDate.parse("2001-01-03");
    var head = blocklists.current(OPERATOR).head();
    artefacts.begin(day, OPERATOR);
    for (var item : ExportItem.of(head)) {
      artefacts.write(day, OPERATOR, item.fileName(), new byte[] {1});
    }
    var first = artefacts.publish(day, head, keys.signer());
    assertEquals(first, artefacts.publish(day, head, keys.signer()));
    artefacts.end(day, OPERATOR);
    artefacts.end(day, OPERATOR);
    assertTrue(Files.notExists(artefacts.published(day, OPERATOR).resolveSibling("." + day)));
  }

  @Test
  void whatNobodyFetchesAnyMoreIsForgotten() {
    var day = LocalDate.parse("2002-04-01");
    var kept = day.minusDays(ExportPublisher.KEPT_DAYS - 1);
    var old = kept.minusDays(1);
    for (var each : List.of(old, kept, day)) {
      assertEquals(State.COMPLETED, run(each).getState());
    }
    assertTrue(Files.notExists(artefacts.published(old, OPERATOR)));
    assertTrue(plans.sha256(old, OPERATOR).isEmpty());
    assertTrue(Files.exists(artefacts.published(kept, OPERATOR)));
    assertTrue(plans.sha256(kept, OPERATOR).isPresent());
  }

  private JobRun run(LocalDate day) {
    awaitQuiet();
    jobs.startByHand(EXPORT, day, "test");
    return await(day);
  }

  /** Another test may be at work. */
  private void awaitQuiet() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (history().stream().anyMatch(JobRun::isRunning)) {
      pause(end);
    }
  }

  private JobRun await(LocalDate day) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (newest(day).getState() == State.RUNNING) {
      pause(end);
    }
    return newest(day);
  }

  private static void pause(long end) {
    assertTrue(System.nanoTime() < end, "it takes too long");
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  private JobRun newest(LocalDate day) {
    return history().stream().filter(run -> run.getDay().equals(day)).findFirst().orElseThrow();
  }

  private List<JobRun> history() {
    return runs.some(OPERATOR, EXPORT.name(), 0, 100);
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        contents.put(entry.getName(), zip.readAllBytes());
      }
    }
    return contents;
  }
}

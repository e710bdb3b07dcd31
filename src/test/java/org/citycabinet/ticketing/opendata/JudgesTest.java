package org.citycabinet.ticketing.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.citycabinet.operator.BuiltIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What those say who wrote the standards: MobilityData's validator and the schema of NeTEx. */
class JudgesTest {
  private static final Path JUDGES = Path.of("target", "judges");
  private static final Set<String> OPERATORS = BuiltIn.schemesWith("products").keySet();

  private static Schema netex;

  @TempDir Path folder;

  @BeforeAll
  static void readTheSchema() throws SAXException {
    var factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
    netex = factory.newSchema(JUDGES.resolve("netex/xsd/1.16/NeTEx_publication.xsd").toFile());
  }

  @Test
  void theValidatorHasNothingToSayOfAnyFeed() throws Exception {
    var feeds = new ArrayList<String>();
    for (var operator : OPERATORS) {
      feeds.add(feed(operator, Gtfs.zip(Shelves.reachable(operator))));
    }
    feeds.add(feed("broken", withoutCards()));
    var said = said(feeds);
    assertEquals(List.of(), said.stream().filter(line -> !line.startsWith("broken")).toList());
    assertTrue(
        said.stream().anyMatch(line -> line.contains("ERROR\tforeign_key_violation")),
        () -> "a fare without its medium must be noticed: " + said);
  }

  @Test
  void everyPublicationKeepsTheSchema() throws Exception {
    for (var operator : OPERATORS) {
      check(new String(Netex.xml(Shelves.of(operator)), UTF_8));
    }
  }

  @Test
  void theSchemaNoticesWhatPointsNowhere() {
    var broken = riga().replace("ref=\"riga:UserProfile:HALF_50\"", "ref=\"riga:UserProfile:NO\"");
    var fault = assertThrows(SAXException.class, () -> check(broken));
    assertTrue(fault.getMessage().contains("riga:UserProfile:NO"), fault::getMessage);
  }

  @Test
  void theSchemaNoticesWhatIsOutOfOrder() {
    var broken =
        riga()
            .replaceFirst(
                "(<PublicationTimestamp>.*?</PublicationTimestamp>)(<ParticipantRef>.*?</ParticipantRef>)",
                "$2$1");
    assertThrows(SAXException.class, () -> check(broken));
  }

  private static String riga() {
    return new String(Netex.xml(Shelves.of("riga")), UTF_8);
  }

  private static void check(String publication) throws SAXException, IOException {
    netex.newValidator().validate(new StreamSource(new StringReader(publication)));
  }

  private static byte[] withoutCards() throws IOException {
    return Zips.without(Gtfs.zip(Shelves.reachable("riga")), "fare_media.txt", "CARD,");
  }

  private String feed(String name, byte[] zip) throws IOException {
    return Files.write(folder.resolve(name + ".zip"), zip).toString();
  }

  /** The validator brings older libraries than ours: it runs in a process of its own. */
  private List<String> said(List<String> feeds) throws Exception {
    var verdict = folder.resolve("verdict.txt");
    var talk = folder.resolve("talk.txt").toFile();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                JUDGES.resolve("gtfs") + File.separator + "*",
                "src/test/judges/GtfsJudge.java",
                "2026-11-20",
                verdict.toString()));
    command.addAll(feeds);
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(talk).start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), () -> text(talk.toPath()));
    return Files.readAllLines(verdict);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}

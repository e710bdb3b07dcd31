package org.citycabinet.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a fleet is to do.
 *
 * @param folder where each vehicle has a folder of its own
 * @param url the server's address; what a code says of it counts more
 * @param codes an enrolment code for each vehicle
 * @param media the numbers of the media that passengers hold
 * @param taps how many taps each vehicle sees
 * @param seed by which chance is drawn
 * @param threads how many vehicles act at once
 */
record FleetPlan(
    Path folder,
    String url,
    List<String> codes,
    List<String> media,
    int taps,
    long seed,
    int threads) {
  private static final String VEHICLES = "500";
  private static final String TAPS = "10";
  private static final String SEED = "1";
  private static final String THREADS = "24";

  static FleetPlan of(Arguments arguments) throws IOException {
    var codes = lines(arguments, "codes");
    var media = lines(arguments, "media");
    int vehicles = (int) arguments.number("vehicles", VEHICLES);
    if (vehicles < 1 || codes.size() < vehicles) {
      throw new Failed("--codes has " + codes.size() + " codes, for " + vehicles + " vehicles");
    }
    if (media.isEmpty()) {
      throw new Failed("--media has no number of a medium");
    }
    return new FleetPlan(
        Path.of(arguments.required("folder")),
        arguments.text("url", ""),
        codes.subList(0, vehicles),
        media,
        (int) arguments.number("taps", TAPS),
        arguments.number("seed", SEED),
        (int) arguments.number("threads", THREADS));
  }

  private static List<String> lines(Arguments arguments, String name) throws IOException {
    var file = Path.of(arguments.required(name));
    if (!Files.isReadable(file)) {
      throw new Failed("--" + name + " is no file that can be read: " + file);
    }
    return Files.readAllLines(file).stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }
}

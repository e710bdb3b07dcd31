package org.citycabinet.operator;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH does once in a fresh machine. */
@State(Scope.Thread)
public class TermsLoops {
  private final Map<String, Family<?>> families = new TreeMap<>();

  /** Finds the readers of tables, as the server's container would. */
  @Setup
  public void findFamilies() throws IOException, URISyntaxException, ReflectiveOperationException {
    Path classes =
        Path.of(Family.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(classes.resolve("org/citycabinet"))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Family.class")).toList()) {
        add(classes.relativize(file).toString().replace(".class", "").replace('/', '.'));
      }
    }
  }

  private void add(String name) throws ReflectiveOperationException {
    Class<?> found = Class.forName(name);
    if (!found.isInterface() && Family.class.isAssignableFrom(found)) {
      var maker = found.getDeclaredConstructor();
      maker.setAccessible(true);
      var family = (Family<?>) maker.newInstance();
      families.put(family.name(), family);
    }
  }

  /** Reads and checks the tables of all operators. */
  @Benchmark
  public int load() throws URISyntaxException {
    var folders = Folder.readAll(Path.of(TermsLoops.class.getResource("/operators").toURI()));
    folders.forEach(folder -> folder.check(families));
    return folders.size();
  }
}

package org.citycabinet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside the server, on the WAR that Maven built and a database of its own: what
 * it injects is the product's. All such tests share one server, so each makes its own data.
 *
 * <p>Classes named {@code *Test} and those of benchmarks, launcher, sandbox and device stay
 * outside; everything else of the test sources goes along.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {
  private static final Path CLASSES = Path.of("target/test-classes");

  @Deployment
  static WebArchive war() {
    // By this name the application stands at the root of the server, as it does in use.
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(new File("target/city-cabinet.war"))
            .as(WebArchive.class);
    try (var files = Files.walk(CLASSES)) {
      files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(InContainer::goesAlong)
          .forEach(
              name -> war.addAsWebInfResource(CLASSES.resolve(name).toFile(), "classes/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return war;
  }

  private static boolean goesAlong(String name) {
    return name.endsWith(".class")
        && !name.matches("(?s).*Test(\\$.*)?\\.class")
        && !name.matches("org/citycabinet/(bench|launcher|sandbox|device)/.*")
        && !name.contains("SharedPayara");
  }
}

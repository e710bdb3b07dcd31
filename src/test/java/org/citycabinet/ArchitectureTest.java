package org.citycabinet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.batch.operations.JobOperator;
import jakarta.el.ELResolver;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.citycabinet.jobs.BatchArtifact;
import org.citycabinet.jobs.Workers;

/** The walls of the house. {@link PictureTest} holds the picture in the README to the code. */
@AnalyzeClasses(packages = Walls.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final int MOST_TYPES = 40;
  private static final Set<String> PROGRAMS = Set.of("launcher", "sandbox", "device");

  @ArchTest
  void seesTheWholeApplication(JavaClasses code) {
    assertTrue(
        code.size() > 400,
        () -> "only " + code.size() + " classes: a rule may be checking nothing");
  }

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices().matching(Walls.ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_two_halves_never_meet =
      noClasses()
          .that()
          .resideInAPackage("..utility..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..ticketing..");

  @ArchTest
  static final ArchRule the_two_halves_never_meet_the_other_way =
      noClasses()
          .that()
          .resideInAPackage("..ticketing..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..utility..");

  @ArchTest
  static final ArchRule only_pages_know_Faces =
      noClasses()
          .that(
              describe(
                  "are neither pages nor converters",
                  c -> !Walls.outer(c).getSimpleName().matches(".*(Page|Converter)")))
          .and()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

  @ArchTest
  static final ArchRule only_resources_know_JAX_RS =
      noClasses()
          .that(
              describe(
                  "are no resources, mappers or filters",
                  c -> !Walls.outer(c).getSimpleName().matches(".*(Resource|Mapper|Filter)")))
          .and()
          .resideOutsideOfPackage("..api..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static final ArchRule the_edge_leaves_the_database_to_services =
      noClasses()
          .that()
          .haveNameMatching(".*(Page|Resource|Mapper|Filter|Converter)")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule entities_know_no_services =
      noClasses()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.faces..",
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "jakarta.enterprise..",
              "jakarta.inject..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule words_are_plain_Java =
      classes()
          .that()
          .resideInAPackage("..words..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "..words..");

  @ArchTest
  static final ArchRule fare_arithmetic_is_plain_Java =
      classes()
          .that()
          .resideInAPackage("..fare..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "..fare..", "..words..");

  @ArchTest
  static final ArchRule the_wire_is_plain_Java =
      classes()
          .that()
          .resideInAPackage("..wire..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "..wire..", "..words..");

  /** Why, says {@link BatchArtifact}. */
  @ArchTest
  static final ArchRule parts_of_batch_jobs_are_batch_artifacts =
      classes()
          .that(
              describe(
                  "are parts of batch jobs",
                  c ->
                      c.getAllRawInterfaces().stream()
                          .anyMatch(i -> i.getPackageName().startsWith("jakarta.batch.api"))))
          .should()
          .beAnnotatedWith(BatchArtifact.class);

  @ArchTest
  static final ArchRule runs_enter_the_batch_runtime_by_one_door =
      noClasses()
          .that()
          .doNotHaveSimpleName("BatchDoor")
          .should()
          .callMethodWhere(
              describe(
                  "begins a run",
                  call ->
                      call.getTargetOwner().isAssignableTo(JobOperator.class)
                          && call.getName().matches("(re)?start")));

  /** Why, says {@link Workers}. */
  @ArchTest
  static final ArchRule other_threads_are_the_workers =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.enterprise.concurrent..");

  @ArchTest
  static final ArchRule outgoing_HTTP_is_by_java_net_http =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(HttpURLConnection|URLConnection)|jakarta\\.ws\\.rs\\.client\\..*");

  @ArchTest
  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform..")
          .and(describe("are no programs of their own", c -> !PROGRAMS.contains(Walls.feature(c))))
          .should()
          .accessTargetWhere(describe("read the system clock", Times::readsSystemClock));

  @ArchTest
  static final ArchRule money_is_never_floating =
      classes().should(Floating.neverOccur()).because("cents are whole numbers");

  /** A test of several features counts as another package too. */
  @ArchTest
  void publicMeansUsedElsewhere(JavaClasses code) {
    var names =
        Walls.neededOutside(new ClassFileImporter().importPackages(Walls.ROOT)).stream()
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    var idle =
        code.stream()
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC) && c.isTopLevelClass())
            .map(JavaClass::getName)
            .filter(name -> !names.contains(name))
            .sorted()
            .toList();
    assertEquals(List.of(), idle, "public, but used only at home");
  }

  /** Who looks for something reads the names of a package at one glance. */
  @ArchTest
  void noPackageHasMoreThanFortyTopLevelTypes(JavaClasses code) {
    var sizes =
        code.stream()
            .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    sizes.values().removeIf(size -> size <= MOST_TYPES);
    assertEquals(Map.of(), sizes, "packages to be split, with how many types they have");
  }

  @ArchTest
  static final ArchRule no_ceremony_names =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Facade)|.*\\.Abstract.*");

  @ArchTest
  static final ArchRule an_interface_is_sealed_or_functional_or_has_two_implementations =
      classes()
          .that()
          .areInterfaces()
          .and()
          .areNotAnnotations()
          .and(
              describe(
                  "are open",
                  c ->
                      !c.getSimpleName().equals("package-info")
                          && !c.reflect().isSealed()
                          && !c.isAnnotatedWith(FunctionalInterface.class)))
          .should(Walls.haveAtLeastTwoImplementations());

  @ArchTest
  static final ArchRule setters_only_on_pages_and_their_forms =
      methods()
          .that()
          .haveNameMatching("set[A-Z].*")
          .and()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          .areNotAssignableTo(ELResolver.class)
          .should()
          .beDeclaredInClassesThat(describe("are pages or forms of pages", Walls::isPageOrForm));

  @ArchTest
  static final ArchRule beans_are_not_final =
      noClasses()
          .that(describe("are CDI beans", Walls::isBean))
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule methods_of_beans_are_not_final =
      methods()
          .that()
          .areDeclaredInClassesThat(describe("are CDI beans", Walls::isBean))
          .and()
          .areNotPrivate()
          .and()
          .areNotStatic()
          .should()
          .notBeFinal();
}

package org.citycabinet;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A class that breaks a rule.
 *
 * @param rule the rule's name in {@link ArchitectureTest} or {@link PictureTest}
 * @param name what the rule has to say when it sees it
 * @param place its package below the root
 * @param source the class
 */
record Wrong(String rule, String name, String place, String source) {
  private static final String BILLING = "utility.billing";

  static final List<Wrong> ALL =
      List.of(
          wrong("features_have_no_cycles", "platform", "class Circles { $.identity.Account a; }")
              .named("Slice platform"),
          wrong(
              "the_two_halves_never_meet", BILLING, "class Meets { $.ticketing.medium.Medium m; }"),
          wrong(
              "the_two_halves_never_meet_the_other_way",
              "ticketing.medium",
              "class MeetsToo { $.utility.invoice.Invoice i; }"),
          wrong("only_pages_know_Faces", BILLING, "class Faces { jakarta.faces.context.Flash f; }"),
          wrong("only_pages_know_Faces", BILLING, "class Prime { org.primefaces.PrimeFaces p; }"),
          wrong("only_resources_know_JAX_RS", BILLING, "class Rest { jakarta.ws.rs.core.Form f; }"),
          wrong(
              "the_edge_leaves_the_database_to_services",
              BILLING,
              "class DatabasePage { jakarta.persistence.EntityManager m; }"),
          wrong(
              "the_edge_leaves_the_database_to_services",
              BILLING,
              "class DatabaseResource { jakarta.persistence.EntityManager m; }"),
          wrong(
              "entities_know_no_services",
              BILLING,
              "@jakarta.persistence.Entity class Busy { jakarta.persistence.EntityManager m; }"),
          wrong(
              "entities_know_no_services",
              BILLING,
              "@jakarta.persistence.Entity class Fed { @jakarta.inject.Inject Object o; }"),
          wrong("words_are_plain_Java", "words", "class Persisted { jakarta.json.JsonObject o; }"),
          wrong(
              "fare_arithmetic_is_plain_Java",
              "ticketing.fare",
              "@jakarta.enterprise.context.Dependent class Bean {}"),
          wrong(
              "the_wire_is_plain_Java", "ticketing.wire", "class Parsed { jakarta.json.Json j; }"),
          wrong(
              "parts_of_batch_jobs_are_batch_artifacts",
              BILLING,
              "class Shared extends jakarta.batch.api.chunk.AbstractItemReader {"
                  + " public Object readItem() { return null; } }"),
          wrong(
              "runs_enter_the_batch_runtime_by_one_door",
              BILLING,
              "class SideDoor { long go(jakarta.batch.operations.JobOperator o) {"
                  + " return o.start(\"nightly\", null); } }"),
          wrong(
              "other_threads_are_the_workers",
              BILLING,
              "class Sharing { jakarta.enterprise.concurrent.ManagedExecutorService s; }"),
          wrong(
              "outgoing_HTTP_is_by_java_net_http",
              BILLING,
              "class Old { java.net.HttpURLConnection c; }"),
          wrong(
              "outgoing_HTTP_is_by_java_net_http",
              BILLING,
              "class OldResource { jakarta.ws.rs.client.Client c; }"),
          wrong(
              "time_comes_from_the_clock",
              BILLING,
              "class Watch { Object now() { return java.time.LocalDate.now(); } }"),
          wrong(
              "time_comes_from_the_clock",
              BILLING,
              "class Zoned { Object now() {"
                  + " return java.time.LocalDate.now(java.time.ZoneId.of(\"UTC\")); } }"),
          wrong(
              "time_comes_from_the_clock",
              BILLING,
              "class Passed { java.util.function.Supplier<?> s = java.time.Instant::now; }"),
          wrong(
              "time_comes_from_the_clock",
              BILLING,
              "class Millis { long now() { return System.currentTimeMillis(); } }"),
          wrong(
              "time_comes_from_the_clock",
              BILLING,
              "class Dated { Object now() { return new java.util.Date(); } }"),
          wrong(
              "time_comes_from_the_clock",
              BILLING,
              "class Own { Object now() { return java.time.Clock.systemUTC(); } }"),
          wrong("money_is_never_floating", BILLING, "class Twice { double price; }"),
          wrong("money_is_never_floating", BILLING, "class Floats { float price; }"),
          wrong("money_is_never_floating", BILLING, "class Boxed { Double price; }"),
          wrong("money_is_never_floating", BILLING, "class BoxedFloat { Float price; }"),
          wrong(
              "money_is_never_floating",
              BILLING,
              "class Computes { long share(long cents, double rate) { return (long) (cents * rate);"
                  + " } }"),
          wrong("publicMeansUsedElsewhere", BILLING, "public class Idle {}"),
          wrong("noPackageHasMoreThanFortyTopLevelTypes", "heap", many("class Heap%d {}", 41))
              .named("org.citycabinet.heap=41"),
          wrong("no_ceremony_names", BILLING, "class InvoiceManager {}"),
          wrong("no_ceremony_names", BILLING, "class InvoiceServiceImpl {}"),
          wrong("no_ceremony_names", BILLING, "class AbstractInvoice {}"),
          wrong(
              "an_interface_is_sealed_or_functional_or_has_two_implementations",
              BILLING,
              "interface Lonely { void a(); void b(); }"),
          wrong(
              "setters_only_on_pages_and_their_forms",
              BILLING,
              "class Mutable { int a; public void setA(int a) { this.a = a; } }"),
          wrong(
              "beans_are_not_final",
              BILLING,
              "@jakarta.enterprise.context.ApplicationScoped final class Sealed {}"),
          wrong(
              "beans_are_not_final",
              BILLING,
              "@jakarta.faces.view.ViewScoped final class ShutPage"
                  + " implements java.io.Serializable {}"),
          wrong(
              "methods_of_beans_are_not_final",
              BILLING,
              "@jakarta.enterprise.context.RequestScoped class Stuck { final void a() {} }"),
          wrong(
                  "featuresDependAsDrawnInReadme",
                  BILLING,
                  "class Strays { $.utility.notices.Notice n; }")
              .named("billing --> notices"),
          wrong(
              "theGroundAndThePagesOverSeveralKeepTheirPlace",
              "platform",
              "class Climbs { $.identity.Account a; }"),
          wrong(
              "theGroundAndThePagesOverSeveralKeepTheirPlace",
              "files",
              "class Leans { $.mail.Letter l; }"),
          wrong(
              "theGroundAndThePagesOverSeveralKeepTheirPlace",
              "identity",
              "class Starts { $.launcher.Launch l; }"),
          wrong(
              "theGroundAndThePagesOverSeveralKeepTheirPlace",
              "device",
              "class Borrows { $.ledger.Ledger l; }"),
          wrong(
              "theGroundAndThePagesOverSeveralKeepTheirPlace",
              "ticketing.refund",
              "class Looks { $.travel.CardPage p; }"));

  private static Wrong wrong(String rule, String place, String source) {
    String name = source.replaceFirst("(?s).*?(?:class|interface) (\\w+).*", "$1");
    return new Wrong(rule, name, place, source.replace("$", Walls.ROOT));
  }

  private static String many(String source, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(source::formatted).collect(joining("\n"));
  }

  private Wrong named(String words) {
    return new Wrong(rule, words, place, source);
  }

  /** Puts it where the compiler finds it. */
  Path write(Path sources) throws IOException {
    String type = source.replaceFirst("(?s).*?(?:class|interface) (\\w+).*", "$1");
    Path folder = sources.resolve((Walls.ROOT + "." + place).replace('.', '/'));
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve(type + ".java"),
        "package " + Walls.ROOT + "." + place + ";\n" + source + "\n");
  }
}

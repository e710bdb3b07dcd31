package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the API says what the code does, all of it, in words that help. */
class ContractTest {
  private static final String ROOT = "/api/v1/";

  /** A parameter of a path with the pattern that it must have. */
  private static final String PATTERN = "\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}";

  /** Read and written member by member, so that no class of the code names these. */
  private static final Set<String> BY_HAND =
      Set.of(
          "Blocklist",
          "DemoTime",
          "GatewayPurchase",
          "InspectionWish",
          "KeyWish",
          "Names",
          "OutcomeWish",
          "RefundWish",
          "SaleWish",
          "StatusWish",
          "Tap",
          "TapBatch",
          "TokenWish",
          "ValidationWish",
          "ValidityWish");

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("Ack", "ticketing.blocklist.BlocklistResource$Ack"),
          Map.entry("Inspection", "ticketing.inspection.InspectionResource$Answer"),
          Map.entry("Finding", "ticketing.inspection.InspectionResource$Told"),
          Map.entry("SurchargeDue", "ticketing.inspection.InspectionResource$Due"),
          Map.entry("Contact", "operator.OperatorResource$ContactOut"),
          Map.entry("Desk", "operator.Contact$Desk"),
          Map.entry("Enrolment", "ticketing.fleet.FleetResource$Enrolled"),
          Map.entry("EnrolmentWish", "ticketing.fleet.FleetResource$Wanted"),
          Map.entry("Gap", "ticketing.validation.TapBatches$Gap"),
          Map.entry("KeyName", "ticketing.fleet.DeviceKeyResource$Named"),
          Map.entry("Limits", "ticketing.fleet.Config$Limits"),
          Map.entry("Operator", "operator.OperatorResource$Out"),
          Map.entry("Product", "ticketing.product.OfferResource$ProductOut"),
          Map.entry("RefundQuote", "ticketing.refund.RefundQuoteResource$Out"),
          Map.entry("SaleQuote", "ticketing.product.OfferResource$SaleOut"),
          Map.entry("ServerTime", "ticketing.fleet.FleetResource$Time"),
          Map.entry("Status", "ticketing.watch.StatusResource$Told"),
          Map.entry("TapBatchAnswer", "ticketing.validation.TapBatches$Answer"),
          Map.entry("Token", "ticketing.fleet.FleetResource$Token"),
          Map.entry("Trade", "operator.Operator$Trade"),
          Map.entry("TapRefusal", "ticketing.validation.ValidationResource$Refusal"),
          Map.entry("Validation", "ticketing.validation.ValidationResource$Told"),
          Map.entry("ValidityQuote", "ticketing.product.OfferResource$ValidityOut"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));
  private static final Map<String, Method> CALLS = calls();

  private final Contract contract;

  ContractTest() throws IOException {
    contract = Contract.ofTheSources();
  }

  @Test
  void everyCallOfTheCodeIsDescribedAndNoOther() {
    Set<String> described =
        contract.operations().stream()
            .map(Contract.Operation::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(CALLS.keySet(), described);
  }

  @Test
  void everyCallTellsWhatItDoesAndWhatItAnswers() {
    for (var operation : contract.operations()) {
      requireWords(operation.name(), "summary", operation.json());
      operation
          .json()
          .getJsonObject("responses")
          .forEach(
              (status, answer) ->
                  requireWords(
                      operation.name() + " " + status,
                      "description",
                      contract.resolved(answer.asJsonObject())));
      operation
          .json()
          .getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
          .asJsonArray()
          .forEach(p -> requireWords(operation.name(), "description", p.asJsonObject()));
    }
  }

  @Test
  void everyCallNamesTheCallersThatTheCodeAdmits() {
    for (var operation : contract.operations()) {
      List<String> roles = roles(CALLS.get(operation.name()));
      Set<String> schemes =
          operation.json().getJsonArray("security").stream()
              .flatMap(scheme -> scheme.asJsonObject().keySet().stream())
              .collect(Collectors.toSet());
      assertEquals(roles.contains("DEVICE"), schemes.contains("device"), operation.name());
      if (!roles.isEmpty()) {
        boolean people = roles.stream().anyMatch(role -> !role.equals("DEVICE"));
        assertEquals(people, schemes.contains("session"), operation.name());
      }
    }
  }

  @Test
  void everySchemaAndEveryFieldIsDescribed() {
    contract.schemas().forEach((name, schema) -> requireDescription(name, schema.asJsonObject()));
  }

  @Test
  void everyBodyOfJsonHasAnExampleAndEveryExampleIsValid() {
    for (var operation : contract.operations()) {
      contract
          .bodies(operation)
          .filter(body -> !body.getKey().contains("problem+json"))
          .filter(body -> !isFile(body.getValue().getJsonObject("schema")))
          .forEach(
              body ->
                  assertEquals(
                      List.of(),
                      contract.faults(
                          body.getValue().get("example"),
                          body.getValue().getJsonObject("schema"),
                          body.getKey())));
    }
  }

  @Test
  void anExampleThatDoesNotFitIsSeen() {
    var schema = contract.schemas().getJsonObject("Gap");
    for (String wrong : List.of("{\"from\": 1}", "{\"from\": 1, \"to\": \"x\"}", "[]")) {
      assertEquals(1, contract.faults(Contract.parse(wrong), schema, "gap").size(), wrong);
    }
  }

  @Test
  void schemasHaveTheMembersAndWordsOfTheCode() {
    for (String name : contract.schemas().keySet()) {
      if (!BY_HAND.contains(name)) {
        assertEquals(words(type(name)), words(contract.schemas().getJsonObject(name)), name);
      }
    }
  }

  private static Set<String> words(Class<?> type) {
    var words =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants()).map(Object::toString)
            : Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    return words.collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(JsonObject schema) {
    return schema.containsKey("enum")
        ? schema.getJsonArray("enum").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>(schema.getJsonObject("properties").keySet());
  }

  private static Class<?> type(String name) {
    String full = OTHER_NAMES.get(name);
    return CLASSES.stream()
        .filter(
            c ->
                full == null
                    ? c.getSimpleName().equals(name) && c.isTopLevelClass()
                    : c.getName().equals(Walls.ROOT + "." + full))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no class of the code is " + name))
        .reflect();
  }

  private void requireDescription(String at, JsonObject schema) {
    if (schema.containsKey("$ref")) {
      return;
    }
    requireWords(at, "description", schema);
    schema
        .getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT)
        .asJsonObject()
        .forEach((name, field) -> requireDescription(at + "." + name, field.asJsonObject()));
    if (schema.containsKey("items")) {
      requireDescription(at + "[]", schema.getJsonObject("items"));
    }
  }

  private static void requireWords(String at, String member, JsonObject json) {
    assertEquals(false, json.getString(member, "").isBlank(), at + " has no " + member);
  }

  private static boolean isFile(JsonObject schema) {
    return schema.getString("format", "").equals("binary");
  }

  private static Map<String, Method> calls() {
    Map<String, Method> calls = new TreeMap<>();
    CLASSES.stream()
        .filter(c -> c.isAnnotatedWith(jakarta.ws.rs.Path.class))
        .flatMap(c -> Arrays.stream(c.reflect().getDeclaredMethods()))
        .forEach(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .forEach(verb -> calls.put(verb.value() + " " + path(method), method)));
    return calls;
  }

  private static String path(Method method) {
    String path =
        Stream.of(method.getDeclaringClass(), method)
            .map(each -> ((AnnotatedElement) each).getAnnotation(jakarta.ws.rs.Path.class))
            .filter(each -> each != null)
            .map(jakarta.ws.rs.Path::value)
            .collect(Collectors.joining("/"));
    return (ROOT + path).replaceAll("/+", "/").replaceAll(PATTERN, "{$1}");
  }

  private static List<String> roles(Method method) {
    return Stream.of(method, method.getDeclaringClass())
        .map(each -> ((AnnotatedElement) each).getAnnotation(RolesAllowed.class))
        .filter(each -> each != null)
        .findFirst()
        .map(each -> List.of(each.value()))
        .orElse(List.of());
  }
}

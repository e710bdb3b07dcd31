package org.citycabinet.ticketing.editions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.api.DemoClockResource;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;

/** Administrators with drafts, and a clock that is put back. */
abstract class EditionsInContainer extends InContainer {
  static final String BUS = "liepaja";

  @Inject AmendmentDesk desk;
  @Inject DecisionDesk decisions;
  @Inject EditionDesk editions;
  @Inject PreviewDesk previews;
  @Inject Operators operators;
  @Inject Clock clock;
  @Inject DemoClockResource hands;
  @Inject HttpServletRequest request;

  private Instant began;

  @BeforeEach
  void lookAtTheClock() {
    began = hands.read().now();
  }

  final void daysOn(long days) {
    moveTo(hands.read().now().plus(Duration.ofDays(days)));
  }

  final void putTheClockBack() {
    moveTo(began);
  }

  private void moveTo(Instant then) {
    hands.move(new ByteArrayInputStream(("{\"now\":\"" + then + "\"}").getBytes(UTF_8)));
  }

  final Instant at(LocalDate day) {
    return day.atStartOfDay(operators.operator(BUS).zone()).toInstant();
  }

  final UUID draft(String operator) {
    admin(operator);
    return desk.begin(editions.inForce(), desk.firstFreeDay());
  }

  /** A draft of the bus company's that differs from what is in force. */
  final UUID changed() {
    var id = draft(BUS);
    var old = desk.folder(id).texts().get("products");
    upload(id, "products", old.replace(",26.00,", ",27.00,"));
    return id;
  }

  /** The version that a page would have shown. */
  final long seen(UUID id) {
    return desk.one(id).version();
  }

  static Refused refused(Runnable deed) {
    return assertThrows(Refused.class, deed::run);
  }

  final void upload(UUID id, String table, String text) {
    desk.upload(id, table + ".csv", text.getBytes(UTF_8));
  }

  final void admin(String operator) {
    as(operator + "-admin", "ADMINISTRATOR", operator);
  }

  final void deputy(String operator) {
    as(operator + "-deputy", "ADMINISTRATOR", operator);
  }

  final void as(String name, String role, String operator) {
    request.setAttribute(
        Caller.ATTRIBUTE, new Caller(Ids.demo("account:" + name), name, Set.of(role), operator));
  }
}

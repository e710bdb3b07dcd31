package org.citycabinet.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.citycabinet.ticketing.fare.ListAge;
import org.citycabinet.ticketing.wire.EventType;

/** A reader that somebody tries out: its front, its vehicle, and whether it has a connection. */
final class Screen {
  private static final Pattern NUMBER = Pattern.compile("(?=.*[0-9])[0-9A-Z]{4,24}");
  private static final int LONGEST = 40;

  private final Unit unit;
  private final Reader reader;
  private final Panel panel;
  private String vehicle;
  private String route;
  private String trouble = "";
  private String detail = "";
  private int events;

  Screen(Unit unit, Clock clock) throws IOException {
    this.unit = unit;
    this.reader = new Reader(unit, new Cards(unit.state()));
    this.panel = new Panel(new Terms(unit.config()), clock, this::decide);
    this.vehicle = unit.identity().getString("vehicle");
    this.route = unit.identity().getString("route", "");
  }

  private Shown decide(EventType type, String medium, Optional<String> category)
      throws IOException, InterruptedException {
    var line = route.isEmpty() ? null : route;
    return reader.read(new Ask(type, medium, category, vehicle, line, null, null, null));
  }

  /** What the page shows. */
  synchronized JsonObject json() throws IOException {
    var shown = panel.shown();
    var held = new Lists(unit).held();
    var age = reader.deciding().age();
    var done = Long.parseLong(unit.state().text(Uploading.DONE).orElse("0"));
    return Json.createObjectBuilder()
        .add("line1", shown.line1())
        .add("line2", shown.line2())
        .add("sound", shown.sound())
        .add("event", events)
        .add("backMillis", panel.back().toMillis())
        .add("wait", terms().line("wait"))
        .add("decidedBy", shown.offline().map(ListAge::name).orElse(""))
        .add("clause", shown.clause())
        .add("buttons", panel.hasButtons())
        .add("waits", panel.waits().map(EventType::name).orElse(""))
        .add("offline", reader.isOffline())
        .add("age", age.name())
        .add("listVersion", held.version())
        .add("blocked", held.size())
        .add("waiting", new Journal(unit.state()).next() - 1 - done)
        .add("vehicle", vehicle)
        .add("route", route)
        .add("trouble", trouble)
        .add("detail", detail)
        .build();
  }

  synchronized void press(JsonObject said) {
    panel.press(said.getInt("button", 0));
    events++;
  }

  synchronized void card(JsonObject said) throws InterruptedException, IOException {
    var number = said.getString("number", "").replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!NUMBER.matcher(number).matches()) {
      throw new Failed("number");
    }
    place(said);
    tell(() -> panel.card(number));
  }

  synchronized void turn(JsonObject said) throws InterruptedException, IOException {
    place(said);
    tell(panel::turn);
  }

  private void place(JsonObject said) {
    var typed = said.getString("vehicle", "").strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      throw new Failed("vehicle");
    }
    var line = said.getString("route", "").strip();
    if (line.length() > LONGEST) {
      throw new Failed("route");
    }
    vehicle = typed;
    route = line;
  }

  /** Something that may need the server. */
  @FunctionalInterface
  private interface Deed {
    void run() throws IOException, InterruptedException;
  }

  private void tell(Deed deed) throws IOException, InterruptedException {
    if (!attempt(deed)) {
      panel.fail();
    }
    events++;
  }

  private boolean attempt(Deed deed) throws InterruptedException {
    trouble = "";
    detail = "";
    try {
      deed.run();
      return true;
    } catch (Failed e) {
      trouble = "REFUSED";
      detail = e.getMessage();
    } catch (IOException e) {
      trouble = "UNREACHABLE";
    }
    return false;
  }

  /** The connection is cut, or mended; while it is cut the list may be taken for older. */
  synchronized void connect(JsonObject said) {
    var age = said.getString("cut", "");
    try {
      reader.cut(!age.isEmpty());
      reader
          .deciding()
          .pretend(age.isEmpty() ? Optional.empty() : Optional.of(ListAge.valueOf(age)));
    } catch (IllegalArgumentException e) {
      throw new Failed("cut");
    }
  }

  /** Fetches what is new and uploads what was decided here; tells where that cannot be done. */
  synchronized void sync() throws InterruptedException {
    attempt(
        () -> {
          if (reader.isCut()) {
            throw new IOException("cut");
          }
          new Uploading(unit).upload();
          new Syncing(unit).sync();
          panel.use(terms());
          reader.cut(false);
        });
  }

  /** The same from time to time, while there is a connection. */
  synchronized void syncQuietly() throws InterruptedException {
    if (!reader.isCut()) {
      sync();
    }
  }

  /** The operator's code and language. */
  Terms terms() throws IOException {
    return new Terms(unit.config());
  }
}

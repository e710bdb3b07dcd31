package org.citycabinet.device;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides as a vehicle does: asks the server, and where that does not answer decides by itself,
 * telling so.
 */
final class Reader {
  /** So long after a failure passengers do not wait for the server again. */
  static final Duration PAUSE = Duration.ofSeconds(20);

  private final Unit unit;
  private final Asking asking;
  private final Deciding deciding;
  private Instant silentUntil = Instant.MIN;
  private boolean cut;

  Reader(Unit unit, Cards cards) {
    this.unit = unit;
    this.asking = new Asking(unit, cards);
    this.deciding = new Deciding(unit, cards);
  }

  /** Cuts the connection, or mends it. */
  void cut(boolean isCut) {
    cut = isCut;
    silentUntil = Instant.MIN;
  }

  Deciding deciding() {
    return deciding;
  }

  /** Whether somebody cut the connection. */
  boolean isCut() {
    return cut;
  }

  /** Whether it does not reach the server, as far as it knows. */
  boolean isOffline() {
    return cut || unit.clock().isBefore(silentUntil);
  }

  /**
   * Decides.
   *
   * @throws Failed where the server does not want this device
   */
  Shown read(Ask ask) throws IOException, InterruptedException {
    if (isOffline()) {
      return deciding.decide(ask);
    }
    try {
      return asking.ask(ask);
    } catch (Unanswered e) {
      var shown = alone(ask);
      if (shown.isRefused()) {
        asking.withdraw(e.number());
      }
      return shown;
    } catch (IOException e) {
      return alone(ask);
    } catch (Failed e) {
      if (!e.isPassing()) {
        throw e;
      }
      return alone(ask);
    }
  }

  private Shown alone(Ask ask) throws IOException {
    silentUntil = unit.clock().plus(PAUSE);
    return deciding.decide(ask);
  }
}

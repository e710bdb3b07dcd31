package org.citycabinet.ticketing.watch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.citycabinet.operator.Operator;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.DemoStart;
import org.citycabinet.ticketing.blocklist.Blocklists;
import org.citycabinet.ticketing.fleet.Contacts;
import org.citycabinet.ticketing.fleet.Device;
import org.citycabinet.ticketing.fleet.DeviceStatus;
import org.citycabinet.ticketing.fleet.Devices;

/**
 * What the devices of the demonstration said of themselves. Of each operator's the last has a clock
 * that is wrong, taps that it does not upload, and no blocklist.
 */
@ApplicationScoped
class DemoWatch {
  private static final Duration WRONG = Duration.ofSeconds(197);
  private static final int MANY = 2_140;

  @Inject Operators operators;
  @Inject Devices devices;
  @Inject Blocklists blocklists;
  @Inject Contacts contacts;
  @Inject Clock clock;

  void load(@Observes @Priority(720) DemoStart start) {
    operators.all().stream()
        .filter(operator -> operator.trade() == Operator.Trade.TRANSPORT)
        .forEach(operator -> load(operator.code()));
  }

  private void load(String operator) {
    var all = devices.all(operator);
    long version = blocklists.newest(operator);
    for (Device device : all.subList(0, Math.max(0, all.size() - 1))) {
      contacts.holds(device.getId(), version);
      say(device, Duration.ofMillis(420), 0);
    }
    all.stream().skip(Math.max(0, all.size() - 1L)).forEach(device -> say(device, WRONG, MANY));
  }

  private void say(Device device, Duration late, int waiting) {
    var now = clock.instant();
    contacts.compare(device.getId(), now.minus(late));
    contacts.says(
        device.getId(), new DeviceStatus("demo-validator 1.4.2", waiting, waiting, null, now));
  }
}

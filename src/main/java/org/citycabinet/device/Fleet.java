package org.citycabinet.device;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Money;

/**
 * A fleet of vehicles in one program, with all that goes wrong in vehicles. At the end what the
 * server answers must add up, whatever was lost, doubled, late or torn.
 */
final class Fleet {
  private final FleetPlan plan;
  private final FleetTally tally = new FleetTally();

  Fleet(FleetPlan plan) {
    this.plan = plan;
  }

  /** Does all of it. */
  FleetTally run() throws IOException, InterruptedException {
    var plain = Line.plain();
    var vehicles = new ArrayList<Simulated>();
    try {
      for (int i = 0; i < plan.codes().size(); i++) {
        vehicles.add(new Simulated(i + 1, plan, plain, tally));
      }
      run(vehicles);
    } finally {
      for (var vehicle : vehicles) {
        vehicle.close();
      }
    }
    return tally;
  }

  private void run(List<Simulated> vehicles) throws IOException, InterruptedException {
    var codes = plan.codes().iterator();
    all(vehicles.stream().map(vehicle -> deed(vehicle, codes.next())).toList());
    var first = vehicles.get(0);
    var before = balances(first);
    var chips = chips(before);
    var loads = first.loads();
    each(vehicles, vehicle -> vehicle.driveOff());
    each(vehicles, vehicle -> vehicle.work(chips, loads));
    each(vehicles, vehicle -> vehicle.comeHome());
    each(vehicles, vehicle -> vehicle.audit());
    checkLoads(loads);
    checkWallets(before, balances(first), loads);
  }

  private static Callable<Void> deed(Simulated vehicle, String code) {
    return () -> {
      vehicle.enrol(code);
      return null;
    };
  }

  /** Something that every vehicle does. */
  @FunctionalInterface
  private interface Deed {
    void run(Simulated vehicle) throws IOException, InterruptedException;
  }

  private void each(List<Simulated> vehicles, Deed deed) throws InterruptedException {
    all(
        vehicles.stream()
            .<Callable<Void>>map(
                vehicle ->
                    () -> {
                      deed.run(vehicle);
                      return null;
                    })
            .toList());
  }

  /** Waits for all of them; what one of them cannot do is a fault of the whole. */
  private void all(List<Callable<Void>> deeds) throws InterruptedException {
    var pool = Executors.newFixedThreadPool(plan.threads());
    try {
      for (var done : pool.invokeAll(deeds)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw (Failed) new Failed("a vehicle failed: " + e.getCause()).initCause(e);
    } finally {
      pool.shutdown();
    }
  }

  private Map<String, JsonObject> balances(Simulated vehicle)
      throws IOException, InterruptedException {
    var all = new TreeMap<String, JsonObject>();
    for (var medium : plan.media()) {
      all.put(medium, vehicle.ask(medium));
    }
    return all;
  }

  private static Map<String, Card> chips(Map<String, JsonObject> told) {
    var chips = new TreeMap<String, Card>();
    told.forEach(
        (medium, says) ->
            chips.put(
                medium,
                Card.unknown(medium)
                    .says(
                        Optional.of(says.getJsonNumber("serial").longValue()),
                        MediumKind.valueOf(says.getString("kind")),
                        Optional.of(Money.ofCents(balance(says))))));
    return chips;
  }

  private static long balance(JsonObject told) {
    if (!told.containsKey("balanceCents")) {
      throw new Failed("this operator keeps no money on media: " + told);
    }
    return told.getJsonNumber("balanceCents").longValue();
  }

  private void checkLoads(List<JsonObject> loads) {
    for (var load : loads) {
      var writers = tally.writers(load.getString("id"));
      if (writers.size() > 1) {
        tally.broken("load " + load.getString("id") + " was written by " + writers);
      }
      writers.forEach(any -> tally.count("loads written"));
    }
  }

  private void checkWallets(
      Map<String, JsonObject> before, Map<String, JsonObject> after, List<JsonObject> loads) {
    for (var medium : plan.media()) {
      long loaded =
          loads.stream()
              .filter(load -> load.getString("mediumNumber").equals(medium))
              .filter(load -> !tally.writers(load.getString("id")).isEmpty())
              .mapToLong(load -> load.getJsonNumber("amountCents").longValue())
              .sum();
      long should = balance(before.get(medium)) + loaded - tally.charged(medium);
      long is = balance(after.get(medium));
      tally.count(should < 0 ? "media overdrawn" : "wallets compared");
      if (should >= 0 ? is != should : is > 0) {
        tally.broken(medium + " holds " + is + " cents instead of " + should);
      }
    }
  }
}

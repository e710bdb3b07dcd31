package org.citycabinet.sandbox;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** All purchases; each is a file that is replaced at every change. */
final class Purchases implements AutoCloseable {
  private static final Duration LATE_BY = Duration.ofSeconds(1);

  private final Path folder;
  private final Clock clock;
  private final Callbacks callbacks;
  private final Map<String, Purchase> purchases = new ConcurrentHashMap<>();
  private final ExecutorService workers = Executors.newCachedThreadPool();

  Purchases(Path folder, Clock clock, Callbacks callbacks) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
    this.callbacks = callbacks;
    for (var json : JsonFiles.in(folder)) {
      var purchase = new Purchase(json);
      purchases.put(purchase.id(), purchase);
    }
  }

  /** Looks again at the payments that a bank was working on when the sandbox ended. */
  void resume() {
    purchases.values().stream().filter(Purchase::isPending).forEach(this::payWhenLate);
  }

  Purchase create(JsonObject request, String address) {
    return kept(Purchase.asked(request, address, clock.instant()));
  }

  /** The purchase as it stands now. */
  Optional<Purchase> find(String id) {
    return change(id, purchase -> purchase);
  }

  Optional<Purchase> view(String id) {
    return change(
        id, found -> found.status().equals("created") ? found.moved("viewed", now()) : found);
  }

  /** Pays it if it is still payable, and tells the shop. */
  Optional<Purchase> pay(String id, boolean rememberCard) {
    var paid =
        changeIf(
            id,
            Purchase::isPayable,
            found -> found.remembered(rememberCard || found.mustRemember()).paid(now()));
    paid.ifPresent(callbacks::deliver);
    return paid;
  }

  /** Pays it with the card of an earlier purchase, if that is kept. */
  Optional<Purchase> charge(String id, String token) {
    return find(token).filter(Purchase::isToken).flatMap(card -> pay(id, false));
  }

  Optional<Purchase> forgetCard(String id) {
    return changeIf(id, Purchase::isToken, purchase -> purchase.remembered(false));
  }

  Optional<Purchase> decline(String id) {
    return changeIf(id, Purchase::isPayable, purchase -> purchase.moved("error", now()));
  }

  /** Gives it to the payer's bank, which pays a second after it was due: nothing stops it now. */
  Optional<Purchase> payLate(String id) {
    var given =
        changeIf(id, Purchase::isPayable, purchase -> purchase.moved("pending_execute", now()));
    given.ifPresent(this::payWhenLate);
    return given;
  }

  Optional<Purchase> cancel(String id) {
    return changeIf(id, Purchase::isPayable, purchase -> purchase.moved("cancelled", now()));
  }

  /** Gives back that many cents, or all that is left where none are named. */
  Optional<Purchase> refund(String id, Optional<Long> cents) {
    return changeIf(
        id,
        purchase -> purchase.isRefundable(cents.orElse(purchase.refundable())),
        purchase -> purchase.refunded(cents.orElse(purchase.refundable()), now()));
  }

  private void payWhenLate(Purchase purchase) {
    var wait = Duration.between(now(), purchase.dueAt().plus(LATE_BY)).toMillis();
    CompletableFuture.delayedExecutor(Math.max(0, wait), TimeUnit.MILLISECONDS, workers)
        .execute(() -> payPending(purchase.id()));
  }

  private void payPending(String id) {
    changeIf(id, Purchase::isPending, pending -> pending.paid(now())).ifPresent(callbacks::deliver);
  }

  private Instant now() {
    return clock.instant();
  }

  private Optional<Purchase> changeIf(
      String id, Function<Purchase, Boolean> guard, Function<Purchase, Purchase> change) {
    var changed = new boolean[1];
    var after =
        change(
            id,
            purchase -> {
              changed[0] = guard.apply(purchase);
              return changed[0] ? change.apply(purchase) : purchase;
            });
    return changed[0] ? after : Optional.empty();
  }

  /** The changes of one purchase come one after the other. */
  private Optional<Purchase> change(String id, Function<Purchase, Purchase> change) {
    return Optional.ofNullable(
        purchases.computeIfPresent(
            id,
            (key, before) -> {
              var after = change.apply(before.at(now()));
              return after.equals(before) ? before : written(after);
            }));
  }

  private Purchase kept(Purchase purchase) {
    purchases.put(purchase.id(), written(purchase));
    return purchase;
  }

  private Purchase written(Purchase purchase) {
    try {
      JsonFiles.write(folder.resolve(purchase.id() + ".json"), purchase.json());
      return purchase;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}

package org.citycabinet.utility.premises;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What one request has learnt of its caller's addresses: a page asks for them from many sides. */
@RequestScoped
class MyPlaces {
  private final Map<UUID, List<Place>> all = new HashMap<>();
  private final Map<UUID, Optional<Place>> active = new HashMap<>();

  /** The addresses of an account, asked of the database once a request. */
  List<Place> of(UUID account, Supplier<List<Place>> ask) {
    return all.computeIfAbsent(account, any -> ask.get());
  }

  /** The address that an account looks at. */
  Optional<Place> active(UUID account, Supplier<Optional<Place>> ask) {
    return active.computeIfAbsent(account, any -> ask.get());
  }

  /** Forgets them after a change. */
  void forget() {
    all.clear();
    active.clear();
  }
}

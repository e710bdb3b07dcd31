package org.citycabinet.utility.premises;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What one request has learnt of its caller's addresses: a page asks for them from many sides. */
@RequestScoped
class MyPlaces {
  private UUID account;
  private List<Place> places;

  /** The addresses of an account, asked of the database once a request. */
  List<Place> of(UUID wanted, Supplier<List<Place>> ask) {
    if (places == null || !wanted.equals(account)) {
      account = wanted;
      places = ask.get();
    }
    return places;
  }

  /** Forgets them after a change. */
  void forget() {
    places = null;
  }
}

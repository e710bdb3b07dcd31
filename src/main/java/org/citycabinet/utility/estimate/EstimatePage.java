package org.citycabinet.utility.estimate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;

/** What managing the house of the active address costs (LUD-29). */
@Named
@RequestScoped
public class EstimatePage {
  @Inject Premises premises;
  @Inject Estimates estimates;

  private List<EstimateSheet> all;

  /** The estimates, newest year first. */
  public List<EstimateSheet> getAll() {
    if (all == null) {
      all = premises.active().map(Place::contract).map(estimates::of).orElse(List.of());
    }
    return all;
  }
}

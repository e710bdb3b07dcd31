package org.citycabinet.ticketing.blocklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.citycabinet.ticketing.fleet.Spread;

/** Staff's page of the blocklist: how far it has spread. */
@Named
@RequestScoped
public class ExportPage {
  @Inject Exports exports;

  private Exports.State state;

  /** The version of the list of this moment. */
  public long getVersion() {
    return state().version();
  }

  /** How many media it names. */
  public int getListed() {
    return state().listed();
  }

  /** How many devices hold it. */
  public Spread getSpread() {
    return state().spread();
  }

  private Exports.State state() {
    if (state == null) {
      state = exports.state();
    }
    return state;
  }
}

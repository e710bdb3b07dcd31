package org.citycabinet.ticketing.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.citycabinet.ticketing.medium.FeeMeans;
import org.citycabinet.ticketing.medium.Medium;

/** Lets tests of other features replace a lost card. */
@ApplicationScoped
public class Replacing {
  @Inject CareDesk desk;

  /** The clerk hands out a card of that number in the place of a lost one. */
  public Replacement issue(Medium lost, String number, FeeMeans means, String receipt) {
    var wish = new CareDesk.Wish(lost.number().text(), number, Mishap.LOST, true, "Pase uzrādīta");
    return desk.issue(wish, means, receipt);
  }
}

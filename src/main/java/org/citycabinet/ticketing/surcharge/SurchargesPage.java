package org.citycabinet.ticketing.surcharge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.citycabinet.ticketing.surcharge.SurchargeDesk.Queue;

/** The operator's surcharges, by where they stand. */
@Named
@RequestScoped
public class SurchargesPage {
  @Inject SurchargeDesk desk;

  private String queue;
  private List<Surcharge> rows;

  /** The surcharges of the chosen queue; read once, though the page asks several times. */
  public List<Surcharge> getRows() {
    if (rows == null) {
      rows = desk.queue(getChosen());
    }
    return rows;
  }

  /** The queue that is shown. */
  public Queue getChosen() {
    return Arrays.stream(Queue.values())
        .filter(each -> each.name().equals(queue))
        .findFirst()
        .orElse(Queue.WAITING);
  }

  /** All queues. */
  public List<Queue> getQueues() {
    return List.of(Queue.values());
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }
}

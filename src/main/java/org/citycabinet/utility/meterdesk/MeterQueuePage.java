package org.citycabinet.utility.meterdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.citycabinet.utility.meterdesk.MeterDesk.Queue;

/** What there is to do about meters, and where one is looked up. */
@Named
@RequestScoped
public class MeterQueuePage {

  @Inject MeterDesk desk;

  private String queue;
  private String search;
  private List<MeterDesk.Line> lines;

  /** The queues. */
  public List<Queue> getQueues() {
    return List.of(Queue.values());
  }

  /** The queue that is looked at: the one asked for, or else the first. */
  public Queue getShown() {
    return Arrays.stream(Queue.values())
        .filter(each -> each.name().equals(queue))
        .findFirst()
        .orElse(Queue.MISSING);
  }

  /** Whether something was searched for: then no queue is looked at. */
  public boolean isSearched() {
    return search != null && !search.isBlank();
  }

  /** The meters searched for, or those of the queue. */
  public List<MeterDesk.Line> getLines() {
    if (lines == null) {
      lines = isSearched() ? desk.find(search) : desk.queue(getShown());
    }
    return lines;
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String queue) {
    this.queue = queue;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}

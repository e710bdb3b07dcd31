package org.citycabinet.utility.enquiries;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;

/** The queue of residents' questions. */
@Named
@RequestScoped
public class EnquiryDeskPage {
  @Inject EnquiryDesk desk;
  @Inject EnquiryRecords records;
  @Inject Operators operators;
  @Inject CurrentUser user;
  @Inject Clock clock;

  private EnquiryState state = EnquiryState.OPEN;
  private Queue queue = Queue.ALL;
  private List<Enquiry> shown;

  /** The questions in the chosen state, the most urgent first. */
  public List<Enquiry> getShown() {
    if (shown == null) {
      shown = desk.queue(state, queue);
    }
    return shown;
  }

  /** How many there are in a state, of those that are looked at. */
  public long countIn(EnquiryState each) {
    return desk.count(each, queue);
  }

  /** How many there are of one of the queues, in the state that is looked at. */
  public long countOf(Queue each) {
    return desk.count(state, each);
  }

  /** Whether the answer was promised for a day that is past. */
  public boolean isLate(Enquiry each) {
    return each.isOpen() && each.getPromisedOn().isBefore(today());
  }

  /** How many days ago it was asked. */
  public long age(Enquiry each) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(each.getAskedAt(), zone()), today());
  }

  /** The name of who has it; empty where nobody does. */
  public String assignee(Enquiry each) {
    return records.assignee(each);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return operators.operator(user.operator()).zone();
  }

  /** All states, for the links that choose one. */
  public EnquiryState[] getStates() {
    return EnquiryState.values();
  }

  /** All queues, for the links that choose one. */
  public Queue[] getQueues() {
    return Queue.values();
  }

  public EnquiryState getState() {
    return state;
  }

  public void setState(EnquiryState state) {
    this.state = state == null ? EnquiryState.OPEN : state;
  }

  public Queue getQueue() {
    return queue;
  }

  public void setQueue(Queue queue) {
    this.queue = queue == null ? Queue.ALL : queue;
  }
}

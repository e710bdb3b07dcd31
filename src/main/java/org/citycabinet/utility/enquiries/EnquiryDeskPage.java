package org.citycabinet.utility.enquiries;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.PageNotes;

/** The queue of residents' questions, and one of them with a field for the answer. */
@Named
@ViewScoped
public class EnquiryDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient EnquiryDesk desk;
  @Inject transient PageNotes notes;
  @Inject transient Operators operators;
  @Inject transient CurrentUser user;
  @Inject transient Clock clock;

  private UUID id;
  private EnquiryState state = EnquiryState.OPEN;
  private int version;
  private String body;
  private transient Enquiry enquiry;

  /** Remembers which version the answer is written to. */
  public void open() {
    enquiry = desk.open(id);
    version = enquiry.getVersion();
  }

  /** Answers. */
  public String answer() {
    desk.answer(id, version, body);
    notes.done("enquiries.desk.answered");
    return again();
  }

  /** Closes it. */
  public String close() {
    desk.close(id);
    notes.done("enquiries.desk.closed");
    return again();
  }

  private String again() {
    return "/staff/enquiry.xhtml?faces-redirect=true&id=" + id;
  }

  /** The questions in the chosen state, the most urgent first. */
  public List<Enquiry> getQueue() {
    return desk.queue(state);
  }

  /** Whether the answer was promised for a day that is past. */
  public boolean isLate(Enquiry each) {
    var today = LocalDate.ofInstant(clock.instant(), operators.operator(user.operator()).zone());
    return each.isOpen() && each.getPromisedOn().isBefore(today);
  }

  /** The question that is open. */
  public Enquiry getEnquiry() {
    if (enquiry == null) {
      enquiry = desk.one(id);
    }
    return enquiry;
  }

  /** The name of whoever asked. */
  public String getAsker() {
    return desk.asker(id);
  }

  /** The address that it is about, or nothing. */
  public String getAddress() {
    return desk.address(id).orElse("");
  }

  /** All states, for the links that choose one. */
  public EnquiryState[] getStates() {
    return EnquiryState.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public EnquiryState getState() {
    return state;
  }

  public void setState(EnquiryState state) {
    this.state = state == null ? EnquiryState.OPEN : state;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}

package org.citycabinet.utility.enquiries;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.Upload;

/** What the reader asked, with a form to ask more; also the form of a reply to a notice. */
@Named
@ViewScoped
public class EnquiriesPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Enquiries enquiries;
  @Inject transient Premises premises;
  @Inject transient PageNotes notes;

  private Place place;
  private String subject;
  private String body;

  @PostConstruct
  void begin() {
    place = premises.active().orElse(null);
  }

  /** Asks about the active address. */
  public String ask() {
    return asked(enquiries.ask(place.contract(), subject, body, Upload.sent("files")));
  }

  /** Replies to a notice. */
  public String reply(UUID notice) {
    return asked(enquiries.reply(notice, body, Upload.sent("files")));
  }

  private String asked(Enquiry enquiry) {
    notes.done("enquiries.sent", enquiry.getReference(), enquiry.getPromisedOn());
    return "/enquiries/enquiry.xhtml?faces-redirect=true&id=" + enquiry.getId();
  }

  /** All questions, newest first. */
  public List<Enquiry> getAll() {
    return enquiries.mine();
  }

  /** The active address, or null. */
  public Place getPlace() {
    return place;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}

package org.citycabinet.utility.enquiries;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.citycabinet.platform.PageNotes;

/** One question with its answers, and a field to write more. */
@Named
@ViewScoped
public class EnquiryPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Enquiries enquiries;
  @Inject transient PageNotes notes;

  private UUID id;
  private String body;
  private transient Enquiry enquiry;

  /** Finds it before anything is shown. */
  public void open() {
    enquiry = enquiries.mine(id);
  }

  /** Writes once more. */
  public String askAgain() {
    var again = enquiries.askAgain(id, body);
    notes.done("enquiries.sentAgain", again.getPromisedOn());
    return "/enquiries/enquiry.xhtml?faces-redirect=true&id=" + id;
  }

  /** The question. */
  public Enquiry getEnquiry() {
    if (enquiry == null) {
      enquiry = enquiries.mine(id);
    }
    return enquiry;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}

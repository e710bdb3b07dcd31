package org.citycabinet.utility.enquiries;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.Upload;

/** One question with its answers, and a field to write more. */
@Named
@ViewScoped
public class EnquiryPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Enquiries enquiries;
  @Inject transient Language language;
  @Inject transient PageNotes notes;

  private UUID id;
  private String body;
  private Integer stars;
  private String words;
  private transient Enquiry enquiry;

  /** Finds it before anything is shown. */
  public void open() {
    enquiry = enquiries.mine(id);
  }

  /** Writes once more. */
  public String askAgain() {
    var again = enquiries.askAgain(id, body, Upload.sent("files"));
    notes.done("enquiries.sentAgain", again.getPromisedOn());
    return "/enquiries/enquiry.xhtml?faces-redirect=true&id=" + id;
  }

  /** Says how well it was answered. */
  public String rate() {
    enquiries.rate(id, stars, words);
    notes.done("enquiries.rated");
    return "/enquiries/enquiry.xhtml?faces-redirect=true&id=" + id;
  }

  /** How well it may have been answered, the best first. */
  public List<Choice> getMarks() {
    return Stream.of(5, 4, 3, 2, 1)
        .map(
            mark ->
                new Choice(
                    String.valueOf(mark),
                    Messages.text(language.getLocale(), "enquiries.mark." + mark)))
        .toList();
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

  public Integer getStars() {
    return stars;
  }

  public void setStars(Integer stars) {
    this.stars = stars;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}

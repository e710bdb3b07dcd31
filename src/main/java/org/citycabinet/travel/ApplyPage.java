package org.citycabinet.travel;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citycabinet.language.Choice;
import org.citycabinet.ticketing.concession.Applications;
import org.citycabinet.ticketing.concession.Wish;
import org.citycabinet.ticketing.medium.MediumTerms;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Applies for a personalised card, a concession, or both (RIG-31). */
@Named
@ViewScoped
public class ApplyPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Carriers carriers;
  @Inject transient CardViews cardViews;
  @Inject transient Applications applications;
  @Inject transient PageNotes notes;

  private String operator;
  private String personName;
  private String category;
  private String medium;
  private transient Part photograph;

  /** Sends the application. */
  public String send() throws IOException {
    if (photograph == null || photograph.getSize() == 0) {
      throw Refused.field("photograph", "travel.apply.photograph.missing");
    }
    var card = medium == null ? null : UUID.fromString(medium);
    byte[] picture = photograph.getInputStream().readAllBytes();
    var application =
        applications.file(
            new Wish(operator, personName, category, card),
            photograph.getSubmittedFileName(),
            picture);
    notes.done("travel.applications.sent", application.reference());
    return "/travel/applications?faces-redirect=true";
  }

  /** The transport operators. */
  public List<Choice> getOperators() {
    return carriers.choices();
  }

  /** What can be applied for there. */
  public List<Choice> getCategories() {
    return applications.categories(operator);
  }

  /** What a new card costs, by the reason for it. */
  public List<Map.Entry<MediumTerms.Occasion, MediumTerms>> getPrices() {
    return List.copyOf(applications.prices(operator).entrySet());
  }

  /** The caller's cards there that can carry a concession. */
  public List<Choice> getCards() {
    return cardViews.all().stream()
        .filter(c -> c.operator().equals(operator) && !c.isBlocked())
        .map(c -> new Choice(c.id().toString(), c.title() + " · " + c.number()))
        .toList();
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getPersonName() {
    return personName;
  }

  public void setPersonName(String personName) {
    this.personName = personName;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getMedium() {
    return medium;
  }

  public void setMedium(String medium) {
    this.medium = medium;
  }

  public Part getPhotograph() {
    return photograph;
  }

  public void setPhotograph(Part photograph) {
    this.photograph = photograph;
  }
}

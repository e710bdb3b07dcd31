package org.citycabinet.travel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.citycabinet.language.Choice;
import org.citycabinet.ticketing.authorisation.AppMedia;
import org.citycabinet.web.PageNotes;

/** The resident's code tickets. */
@Named
@RequestScoped
public class CodesPage {
  @Inject CodeViews views;
  @Inject AppMedia apps;
  @Inject PageNotes notes;

  private List<CodeBookView> books;
  private List<Choice> offered;

  /** The tickets, by app medium. */
  public List<CodeBookView> getBooks() {
    if (books == null) {
      books = views.books();
    }
    return books;
  }

  /** The operators at which the caller can begin. */
  public List<Choice> getOffered() {
    if (offered == null) {
      offered = views.offered();
    }
    return offered;
  }

  /** Begins at an operator. */
  public String begin(String operator) {
    apps.begin(operator);
    notes.done("travel.codes.begun");
    return "/travel/codes?faces-redirect=true";
  }
}

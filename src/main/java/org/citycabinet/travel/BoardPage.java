package org.citycabinet.travel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.language.Choice;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.authorisation.AppMedia;
import org.citycabinet.ticketing.authorisation.Authorisations;
import org.citycabinet.ticketing.authorisation.Authorisations.Ahead;
import org.citycabinet.ticketing.medium.Keeper;
import org.citycabinet.ticketing.validation.CodeTaps.Foreseen;
import org.citycabinet.ticketing.validation.CodeTaps.Turn;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Boarding: the vehicle is named, the passenger looks what it costs, and says yes (RIG-54). */
@Named
@ViewScoped
public class BoardPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final Set<Turn> POSSIBLE = Set.of(Turn.RUNS, Turn.BEGINS);

  @Inject transient CodeViews views;
  @Inject transient AppMedia apps;
  @Inject transient Authorisations authorisations;
  @Inject transient PageNotes notes;

  /** Sent with the form: however often it is sent, one trip is authorised. */
  private final UUID key = Ids.next();

  private UUID card;
  private String operator;
  private String named;
  private String vehicle;
  private String product;
  private boolean looked;
  private transient Ahead ahead;

  /** Comes from a camera of the telephone's own: the vehicle is named already. */
  public void open() {
    if (card == null && operator != null) {
      card = mineAt(operator);
    }
    if (card == null || apps.mine().stream().noneMatch(kept -> kept.medium().id().equals(card))) {
      throw Refused.missing("authorisation.app.mine");
    }
    if (named != null) {
      vehicle = named;
      look();
    }
  }

  /** Of two presses the first may have ended the view: the second finds the ticket on the list. */
  public String restore() {
    var lost = FacesContext.getCurrentInstance().isPostback() && card == null;
    return lost ? "/travel/codes?faces-redirect=true" : null;
  }

  private UUID mineAt(String wanted) {
    return apps.mine().stream()
        .map(Keeper::medium)
        .filter(medium -> medium.operator().equals(wanted) && !medium.isBlocked())
        .findFirst()
        .orElseThrow(() -> Refused.missing("authorisation.app.mine"))
        .id();
  }

  /** Looks what boarding would do; nothing is spent. */
  public void look() {
    looked = false;
    ahead = authorisations.lookAhead(card, vehicle, product);
    looked = true;
  }

  /** Another vehicle is meant. */
  public String back() {
    return "/travel/board?faces-redirect=true&card=" + card;
  }

  /**
   * Authorises the trip. The view does not end by it: pressed once more, the form still knows what
   * it is about, and its key that it is the same trip.
   */
  public void board() throws IOException {
    var again = isAgain();
    var trip = authorisations.authorise(card, vehicle, product, key);
    notes.done(again ? "travel.board.again" : "travel.board.done");
    FacesContext.getCurrentInstance().getExternalContext().redirect("/travel/code?id=" + trip.id());
  }

  /** Whether the trip is registered already. */
  public boolean isAgain() {
    return foreseen().map(Foreseen::turn).filter(Turn.AGAIN::equals).isPresent();
  }

  /** What boarding would do; null before a vehicle is named. */
  public Ahead getAhead() {
    if (ahead == null && looked && card != null) {
      ahead = authorisations.lookAhead(card, vehicle, product);
    }
    return ahead;
  }

  /** Whether there is a ticket to travel with. */
  public boolean isPossible() {
    return foreseen().map(Foreseen::turn).filter(POSSIBLE::contains).isPresent();
  }

  private Optional<Foreseen> foreseen() {
    return Optional.ofNullable(getAhead()).map(Ahead::foreseen);
  }

  /** The ticket that the trip would be made with; null where there is none. */
  public TicketView getTicket() {
    return foreseen().map(Foreseen::ticket).map(views::ticket).orElse(null);
  }

  /** Until when it would be valid, in words. */
  public String getUntil() {
    return foreseen()
        .map(Foreseen::until)
        .map(until -> views.until(ahead.vehicle().getOperator(), until))
        .orElse("");
  }

  /** The kinds of ticket to choose from. */
  public List<Choice> getProducts() {
    return card == null ? List.of() : views.choices(card);
  }

  public String getCard() {
    return card == null ? null : card.toString();
  }

  public void setCard(String card) {
    this.card = card == null ? null : PageIds.uuid(card);
  }

  public String getOperator() {
    return operator;
  }

  public void setOperator(String operator) {
    this.operator = operator;
  }

  public String getNamed() {
    return named;
  }

  public void setNamed(String named) {
    this.named = named;
  }

  public String getVehicle() {
    return vehicle;
  }

  public void setVehicle(String vehicle) {
    this.vehicle = vehicle;
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }
}

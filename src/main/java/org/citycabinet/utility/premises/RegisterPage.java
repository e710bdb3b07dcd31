package org.citycabinet.utility.premises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;

/** Where staff look up an address and say who may see it (LUD-31). */
@Named
@ViewScoped
public class RegisterPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Register register;
  @Inject transient EnrolmentDesk enrolment;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private String search;
  private UUID id;
  private String username;
  private OccupancyKind kind = OccupancyKind.TENANT;
  private transient List<Place> found;
  private transient Place place;
  private List<ActivationLetter> letters = List.of();

  /** Finds the address before anything is shown. */
  public void open() {
    place = register.open(id);
  }

  /** Lets an account see the address. */
  public String admit() {
    register.admit(id, username, kind);
    notes.done("premises.desk.admitted");
    return again();
  }

  /** Ends what an account may see of it. */
  public String dismiss(UUID occupancy) {
    register.dismiss(id, occupancy);
    notes.done("premises.desk.dismissed");
    return again();
  }

  /** Invites a user who has not begun yet once more. */
  public void inviteAgain(UUID account) {
    letters = enrolment.inviteAgain(id, account).stream().toList();
    notes.done(letters.isEmpty() ? "premises.desk.mailedAgain" : "premises.desk.letterAgain");
  }

  private String again() {
    return "/staff/address.xhtml?faces-redirect=true&id=" + id;
  }

  /** The addresses that hold the words searched for; all where there are none. */
  public List<Place> getFound() {
    if (found == null) {
      var wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
      found = register.places().stream().filter(each -> holds(each, wanted)).toList();
    }
    return found;
  }

  private static boolean holds(Place place, String wanted) {
    return Stream.of(place.address(), place.number(), place.holder())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** The address. */
  public Place getPlace() {
    if (place == null) {
      place = register.place(id);
    }
    return place;
  }

  /** Who may see it. */
  public List<Register.Occupant> getOccupants() {
    return register.occupants(id);
  }

  /** Who may see it by leave of those. */
  public List<Register.Guest> getGuests() {
    return register.guests(id);
  }

  /** The letters that have to be printed. */
  public List<ActivationLetter> getLetters() {
    return letters;
  }

  /** The rights to choose from. */
  public List<Choice> getKinds() {
    return OccupancyKind.ofContract().stream()
        .map(each -> new Choice(each.name(), words(each)))
        .toList();
  }

  private String words(OccupancyKind each) {
    return Messages.text(language.getLocale(), "premises.kind." + each);
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public OccupancyKind getKind() {
    return kind;
  }

  public void setKind(OccupancyKind kind) {
    this.kind = kind;
  }
}

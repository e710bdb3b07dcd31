package org.citycabinet.utility.premises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Languages;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;

/** Where staff make accounts one by one, and print the letters of those from files (LUD-31). */
@Named
@ViewScoped
public class EnrolmentPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient EnrolmentDesk desk;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private final NewcomerForm typed = new NewcomerForm();
  private List<ActivationLetter> letters = List.of();

  /** Makes one account. */
  public void add() {
    var newcomer =
        new Newcomer(
            typed.getUsername(),
            typed.getName(),
            typed.getEmail(),
            Languages.of(typed.getLanguage()),
            typed.getKind());
    var done =
        desk.enrol(new EnrolmentDesk.Wanted(newcomer, typed.getContract(), typed.getRight()));
    letters = done.letter().stream().toList();
    notes.done("premises.enrol.done." + done.outcome(), newcomer.name());
    typed.clear();
  }

  /** Makes the letters for accounts that came by a file. */
  public void makeLetters() {
    letters = desk.makeLetters();
    notes.done("premises.letters.made", letters.size());
  }

  /** How many of them are to be made. */
  public int getLettersDue() {
    return desk.lettersDue();
  }

  /** The letters that have to be printed. */
  public List<ActivationLetter> getLetters() {
    return letters;
  }

  /** Persons and companies. */
  public List<Choice> getKinds() {
    return choices("premises.account.", List.of(AccountKind.values()));
  }

  /** The rights to choose from. */
  public List<Choice> getRights() {
    return choices("premises.kind.", OccupancyKind.ofContract());
  }

  private List<Choice> choices(String prefix, List<? extends Enum<?>> words) {
    return words.stream()
        .map(each -> new Choice(each.name(), Messages.text(language.getLocale(), prefix + each)))
        .toList();
  }

  /** The languages to write in. */
  public List<Choice> getLanguages() {
    return Languages.choices();
  }

  /** What was typed. */
  public NewcomerForm getTyped() {
    return typed;
  }

  /** The contract that a link from an address names. */
  public String getContract() {
    return typed.getContract();
  }

  public void setContract(String contract) {
    typed.setContract(contract);
  }
}

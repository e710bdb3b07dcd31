package org.citycabinet.utility.premises;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.citycabinet.identity.AccountKind;
import org.citycabinet.identity.Enrolments.Newcomer;
import org.citycabinet.platform.Choice;
import org.citycabinet.platform.Language;
import org.citycabinet.platform.Languages;
import org.citycabinet.platform.Messages;
import org.citycabinet.platform.PageNotes;
import org.citycabinet.utility.premises.EnrolmentDesk.Outcome;
import org.citycabinet.words.Refused;

/** Where staff make accounts, one by one or from a file (LUD-31). */
@Named
@ViewScoped
public class EnrolmentPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient EnrolmentDesk desk;
  @Inject transient EnrolmentImport files;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private final NewcomerForm typed = new NewcomerForm();
  private List<EnrolmentImport.Row> report = List.of();
  private List<ActivationLetter> letters = List.of();
  private transient Part file;

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
    report = List.of();
    letters = done.letter().stream().toList();
    notes.done("premises.enrol.done." + done.outcome(), newcomer.name());
    typed.clear();
  }

  /** Takes a file. */
  public void take() {
    if (file == null || file.getSize() == 0) {
      throw Refused.field("file", "platform.upload.empty");
    }
    report = files.take(content());
    letters = report.stream().map(EnrolmentImport.Row::letter).filter(Objects::nonNull).toList();
    notes.done("premises.import.taken", report.size());
  }

  private byte[] content() {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of the lines of the file. */
  public List<EnrolmentImport.Row> getReport() {
    return report;
  }

  /** How many lines ended so. */
  public long count(String outcome) {
    return report.stream().filter(row -> row.outcome().name().equals(outcome)).count();
  }

  /** The ways a line may end, as they are told. */
  public List<String> getOutcomes() {
    return Stream.of(Outcome.values()).map(Enum::name).toList();
  }

  /** The letters that have to be printed. */
  public List<ActivationLetter> getLetters() {
    return letters;
  }

  /** The names of the columns that a file must have. */
  public String getColumns() {
    return String.join(", ", EnrolmentFile.COLUMNS);
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

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}

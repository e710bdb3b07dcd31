package org.citycabinet.ticketing.handout;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;
import org.citycabinet.web.Upload;
import org.citycabinet.words.MediumKind;
import org.citycabinet.words.Refused;

/** A clerk's page: printed cards come into the stock. */
@Named
@ViewScoped
public class StockPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient StockDesk desk;
  @Inject transient CurrentUser me;
  @Inject transient PageNotes notes;

  private transient Part file;
  private transient List<StockDesk.Made> made = List.of();
  private transient List<Fault> faults = List.of();

  /**
   * Something wrong with a line.
   *
   * @param line its place in the file
   * @param words what, in the reader's language
   */
  public record Fault(long line, String words) {}

  /** Takes the cards of a file, all or none. */
  public void take() {
    if (file == null || file.getSize() == 0) {
      throw Refused.field("file", "platform.upload.empty");
    }
    var outcome = desk.take(Upload.of(file).content());
    made = outcome.made();
    faults = outcome.faults().stream().map(this::told).toList();
    if (faults.isEmpty()) {
      notes.done("handout.stock.taken", outcome.taken());
    }
  }

  private Fault told(StockDesk.Fault fault) {
    var why = fault.refused();
    return new Fault(
        fault.line(), Messages.text(me.locale(), why.key(), why.arguments().toArray()));
  }

  /** The check codes that were made just now. */
  public List<StockDesk.Made> getMade() {
    return made == null ? List.of() : made;
  }

  /** What is wrong with the file that was sent just now. */
  public List<Fault> getFaults() {
    return faults == null ? List.of() : faults;
  }

  /** How many cards of each kind there are. */
  public List<Map.Entry<MediumKind, Long>> getCounts() {
    return List.copyOf(desk.counts().entrySet());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}

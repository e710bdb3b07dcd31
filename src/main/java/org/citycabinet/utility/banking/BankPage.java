package org.citycabinet.utility.banking;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Where staff read a bank's statement in, and see what became of each movement and what waits. */
@Named
@ViewScoped
public class BankPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient BankDesk desk;
  @Inject transient PageNotes notes;

  private transient Part file;
  private transient List<Taken> taken = List.of();
  private BankEntryState state = BankEntryState.WAITING;

  /** Reads the file in and shows what became of it. */
  public void take() {
    if (file == null || file.getSize() == 0) {
      throw Refused.field("file", "platform.upload.empty");
    }
    try (var content = file.getInputStream()) {
      taken = desk.take(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    notes.done("banking.taken", count("MATCHED"), count("WAITING"), count("KNOWN"));
  }

  private long count(String outcome) {
    return taken.stream().filter(each -> each.outcome().name().equals(outcome)).count();
  }

  /** What became of each movement of the file just read. */
  public List<Taken> getTaken() {
    return taken;
  }

  /** What is in the chosen state. */
  public List<BankEntry> getQueue() {
    return desk.queue(state);
  }

  /** The states to choose from. */
  public BankEntryState[] getStates() {
    return new BankEntryState[] {
      BankEntryState.WAITING, BankEntryState.MATCHED, BankEntryState.RETURNED
    };
  }

  public BankEntryState getState() {
    return state;
  }

  public void setState(BankEntryState state) {
    this.state = state == null ? BankEntryState.WAITING : state;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}

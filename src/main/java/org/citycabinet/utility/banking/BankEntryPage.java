package org.citycabinet.utility.banking;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.citycabinet.web.PageNotes;

/** Where staff decide about money that nobody knows yet what it is for. */
@Named
@ViewScoped
public class BankEntryPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final String QUEUE = "/staff/bank.xhtml?faces-redirect=true";

  @Inject transient BankDesk desk;
  @Inject transient PageNotes notes;

  private UUID id;
  private int version;
  private String number;
  private boolean suggested;
  private transient BankEntry entry;

  /** Reads it; the invoice that it may be for is typed in already. */
  public void open() {
    version = getEntry().getVersion();
    number = desk.suggestion(getEntry()).orElse(null);
    suggested = number != null;
  }

  /** Counts it to the invoice. */
  public String assign() {
    desk.assign(id, version, number);
    notes.done("banking.assigned", number);
    return QUEUE;
  }

  /** Notes that it was sent back. */
  public String giveBack() {
    desk.giveBack(id, version);
    notes.done("banking.returned");
    return QUEUE;
  }

  /** The money. */
  public BankEntry getEntry() {
    if (entry == null) {
      entry = desk.one(id);
    }
    return entry;
  }

  /** Whether an invoice was suggested. */
  public boolean isSuggested() {
    return suggested;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}

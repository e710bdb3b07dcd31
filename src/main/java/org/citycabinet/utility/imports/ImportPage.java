package org.citycabinet.utility.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.citycabinet.web.PageNotes;

/** One file that staff handed over: how far it is, and what came of it. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Imports imports;
  @Inject transient PageNotes notes;

  private UUID id;
  private transient Import file;
  private transient List<ImportFault> faults;

  /** Finds the file before anything is shown. */
  public void open() {
    file = imports.one(id);
  }

  /** Takes the file that was only checked. */
  public String take() {
    var taken = imports.takeChecked(id);
    notes.done("imports.sent");
    return "/staff/import.xhtml?faces-redirect=true&id=" + taken;
  }

  /** The file. */
  public Import getFile() {
    if (file == null) {
      file = imports.one(id);
    }
    return file;
  }

  /** Whether it was only checked and may be taken. */
  public boolean isTakeable() {
    return imports.isTakeable(getFile());
  }

  /** The first of what was wrong. */
  public List<ImportFault> getFaults() {
    if (faults == null) {
      faults = imports.faults(getFile());
    }
    return faults;
  }

  /** For how many days after its end it is known what was wrong. */
  public long getKeptDays() {
    return ImportsJob.REPORTS_KEPT.toDays();
  }

  /** The ways an entry may end. */
  public Effect[] getEffects() {
    return Effect.values();
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}

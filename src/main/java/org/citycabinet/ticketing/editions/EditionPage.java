package org.citycabinet.ticketing.editions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.citycabinet.language.Language;
import org.citycabinet.operator.Folder;
import org.citycabinet.words.Refused;

/** The tables of an edition, or of an amendment, one at a time. */
@Named
@RequestScoped
public class EditionPage {
  @Inject EditionDesk desk;
  @Inject Language language;

  private UUID id;
  private String table;
  private Folder folder;
  private ShownTable shown;
  private boolean published;

  /** Finds the edition before anything is shown. */
  public void open() {
    folder = desk.folder(id);
    published = desk.published(id).isPresent();
    shown = desk.table(id, table == null ? folder.names().get(0) : table, language.getLocale());
  }

  /** All tables as they are written. */
  public Folder getFolder() {
    if (folder == null) {
      // What stands in the address is no text at all, and nothing was opened.
      throw Refused.missing("platform.error.missing");
    }
    return folder;
  }

  /** The names of the tables. */
  public List<String> getTables() {
    return folder.names();
  }

  /** The chosen one. */
  public ShownTable getShown() {
    return shown;
  }

  /** Whether the edition is published; an amendment's tables are not yet. */
  public boolean isPublished() {
    return published;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getTable() {
    return table;
  }

  public void setTable(String table) {
    this.table = table;
  }
}

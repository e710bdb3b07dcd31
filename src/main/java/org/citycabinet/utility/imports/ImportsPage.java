package org.citycabinet.utility.imports;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.citycabinet.language.Choice;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.web.PageNotes;
import org.citycabinet.words.Refused;

/** Where staff hand over files, and see which were. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient Imports imports;
  @Inject transient PageNotes notes;
  @Inject transient Language language;

  private ImportKind kind;
  private boolean checkOnly = true;
  private transient Part file;
  private transient List<Import> newest;

  /** Hands the file over. */
  public String send() {
    if (file == null || file.getSize() == 0) {
      throw Refused.field("file", "platform.upload.empty");
    }
    try (var content = file.getInputStream()) {
      var id = imports.send(kind, plainName(), content, checkOnly);
      notes.done("imports.sent");
      return "/staff/import.xhtml?faces-redirect=true&id=" + id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name is no path, and has nothing in it that no name should have. */
  private String plainName() {
    var name = String.valueOf(file.getSubmittedFileName());
    return name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
  }

  /** The kinds to choose from. */
  public List<Choice> getKinds() {
    return imports.kinds().stream().map(this::choice).toList();
  }

  private Choice choice(ImportKind each) {
    return new Choice(
        each.name(), Messages.text(language.getLocale(), "imports.kind." + each.name()));
  }

  /** The kinds with what their files hold. */
  public List<ImportKind> getDescribed() {
    return imports.kinds();
  }

  /** The columns of a kind's files. */
  public List<Column> columns(ImportKind of) {
    return imports.layout(of).columns();
  }

  /** The files that were handed over last. */
  public List<Import> getNewest() {
    if (newest == null) {
      newest = imports.newest();
    }
    return newest;
  }

  /** Whether one of them is still gone through. */
  public boolean isBusy() {
    return getNewest().stream().anyMatch(Import::isUnderWay);
  }

  public ImportKind getKind() {
    return kind;
  }

  public void setKind(ImportKind kind) {
    this.kind = kind;
  }

  public boolean isCheckOnly() {
    return checkOnly;
  }

  public void setCheckOnly(boolean checkOnly) {
    this.checkOnly = checkOnly;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}

package org.citycabinet.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.html.HtmlOutputLabel;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.words.Refused;

/**
 * What a page says to its reader: what was done, and what has to be mended, in a summary and at the
 * field.
 */
@Named("notes")
@RequestScoped
public class PageNotes {
  @Inject Language language;

  /**
   * A fault on the page.
   *
   * @param field the client id of the field to mend, or empty
   * @param words what happened and how to mend it, after the name of the field
   */
  public record Fault(String field, String words) {}

  /** Says that something was done; it outlives a redirect. */
  public void done(String key, Object... arguments) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, message(FacesMessage.SEVERITY_INFO, key, arguments));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  /** Says why something was refused, at its field where it has one on this page. */
  void refused(Refused refused) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String at = refused.field().map(f -> clientId(faces, f)).orElse(null);
    faces.addMessage(
        at, message(FacesMessage.SEVERITY_ERROR, refused.key(), refused.arguments().toArray()));
    faces.validationFailed();
  }

  /** All faults, for the summary on top. */
  public List<Fault> getFaults() {
    var faults = new ArrayList<Fault>();
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<String> ids = faces.getClientIdsWithMessages();
    while (ids.hasNext()) {
      String id = ids.next();
      faces.getMessageList(id).stream()
          .filter(m -> m.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_WARN.getOrdinal())
          .forEach(m -> faults.add(fault(faces, id, m.getSummary())));
    }
    return faults;
  }

  private static Fault fault(FacesContext faces, String field, String words) {
    return field == null
        ? new Fault("", words)
        : new Fault(field, name(faces, field).map(name -> name + ": " + words).orElse(words));
  }

  /** The label of a field; what is to be ticked has a whole sentence, too long for a name. */
  private static Optional<String> name(FacesContext faces, String field) {
    String id = field.substring(field.lastIndexOf(':') + 1);
    return all(faces.getViewRoot())
        .filter(HtmlOutputLabel.class::isInstance)
        .map(HtmlOutputLabel.class::cast)
        .filter(label -> id.equals(label.getFor()))
        .filter(label -> !(label.findComponent(id) instanceof UISelectBoolean))
        .map(label -> String.valueOf(label.getValue()))
        .findFirst();
  }

  /** All components as they are written; a visit would run the repetitions, this summary's too. */
  private static Stream<UIComponent> all(UIComponent component) {
    var below =
        Stream.concat(component.getChildren().stream(), component.getFacets().values().stream());
    return Stream.concat(Stream.of(component), below.flatMap(PageNotes::all));
  }

  /** Whether a field has a fault. */
  public boolean isFaulty(String clientId) {
    return FacesContext.getCurrentInstance().getMessageList(clientId).stream()
        .anyMatch(m -> m.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_WARN.getOrdinal());
  }

  /** What was done, in words. */
  public List<String> getDeeds() {
    return FacesContext.getCurrentInstance().getMessageList(null).stream()
        .filter(m -> m.getSeverity().equals(FacesMessage.SEVERITY_INFO))
        .map(FacesMessage::getSummary)
        .toList();
  }

  private FacesMessage message(FacesMessage.Severity severity, String key, Object... arguments) {
    String words = Messages.text(language.getLocale(), key, arguments);
    return new FacesMessage(severity, words, words);
  }

  private static String clientId(FacesContext faces, String field) {
    var found = new String[1];
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
            (context, component) -> {
              if (!component.getId().equals(field) || !isInput(component)) {
                return VisitResult.ACCEPT;
              }
              found[0] = component.getClientId(faces);
              return VisitResult.COMPLETE;
            });
    return found[0];
  }

  private static boolean isInput(UIComponent component) {
    return component instanceof jakarta.faces.component.EditableValueHolder;
  }
}

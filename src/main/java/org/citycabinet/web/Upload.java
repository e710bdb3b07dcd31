package org.citycabinet.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A file as it was sent, by the name that its sender gave it. */
public final class Upload {
  private final String name;
  private final byte[] content;

  /**
   * A file.
   *
   * @param name whatever its sender calls it; may be null
   * @param content its bytes
   */
  public Upload(String name, byte[] content) {
    this.name = name == null ? "" : name;
    this.content = content.clone();
  }

  /**
   * The files of a field of the form that is being sent; where none was chosen, a browser sends one
   * without name or content. Faces leaves out empty files, of which their sender must hear; so the
   * request itself is asked.
   */
  public static List<Upload> sent(String field) {
    var context = FacesContext.getCurrentInstance().getExternalContext();
    try {
      return ((HttpServletRequest) context.getRequest())
          .getParts().stream()
              .filter(part -> part.getName().equals(field))
              .filter(Upload::isChosen)
              .map(Upload::of)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isChosen(Part part) {
    var name = part.getSubmittedFileName();
    return part.getSize() > 0 || (name != null && !name.isEmpty());
  }

  /** A file of a field. */
  public static Upload of(Part part) {
    try (var content = part.getInputStream()) {
      return new Upload(part.getSubmittedFileName(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name that its sender gave it, unchecked. */
  public String name() {
    return name;
  }

  /** Its bytes. */
  public byte[] content() {
    return content.clone();
  }
}

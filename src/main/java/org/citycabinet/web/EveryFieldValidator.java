package org.citycabinet.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import org.citycabinet.language.Language;
import org.citycabinet.language.Messages;
import org.citycabinet.words.PlainText;

/**
 * What holds for every field of every page: no text longer than the longest that anybody may write,
 * none with characters that are no letters, such as NUL (lines and tabulators are), and no file
 * larger than 10 MB, or than the field says.
 */
@FacesValidator(isDefault = true)
public class EveryFieldValidator implements Validator<Object> {
  private static final int LONGEST = 10_000;
  private static final int MEGABYTE = 1024 * 1024;
  private static final int LARGEST_MEGABYTES = 10;

  @Override
  public void validate(FacesContext context, UIComponent component, Object value) {
    for (Object each :
        value instanceof Collection<?> several ? several : Collections.singleton(value)) {
      if (each instanceof String text) {
        check(text);
      } else if (each instanceof Part file) {
        check(file, largest(component));
      }
    }
  }

  private static void check(Part file, int megabytes) {
    if (file.getSize() > (long) megabytes * MEGABYTE) {
      throw refused("platform.upload.tooLarge", megabytes);
    }
  }

  /** A field may say that it takes larger ones. */
  private static int largest(UIComponent component) {
    Object own = component.getAttributes().get("megabytes");
    return own == null || own.toString().isEmpty()
        ? LARGEST_MEGABYTES
        : Integer.parseInt(own.toString());
  }

  private static void check(String text) {
    if (text.length() > LONGEST) {
      throw refused("platform.field.tooLong", LONGEST);
    }
    if (!PlainText.isLaidOut(text)) {
      throw refused("platform.field.control");
    }
  }

  private static ValidatorException refused(String key, Object... arguments) {
    var language = CDI.current().select(Language.class).get();
    var words = Messages.text(language.getLocale(), key, arguments);
    return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
  }
}

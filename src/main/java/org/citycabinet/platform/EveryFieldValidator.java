package org.citycabinet.platform;

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

/**
 * What holds for every field of every page: no text longer than the longest that anybody may write,
 * none with characters that are no letters, such as NUL (lines and tabulators are), and no file
 * larger than the largest that is taken anywhere.
 */
@FacesValidator(isDefault = true)
public class EveryFieldValidator implements Validator<Object> {
  private static final int LONGEST = 10_000;
  private static final int MEGABYTE = 1024 * 1024;
  private static final int LARGEST_MEGABYTES = 10;
  private static final String LAYOUT = "\n\r\t";

  @Override
  public void validate(FacesContext context, UIComponent component, Object value) {
    for (Object each :
        value instanceof Collection<?> several ? several : Collections.singleton(value)) {
      if (each instanceof String text) {
        check(text);
      } else if (each instanceof Part file
          && file.getSize() > (long) LARGEST_MEGABYTES * MEGABYTE) {
        throw refused("platform.upload.tooLarge", LARGEST_MEGABYTES);
      }
    }
  }

  private static void check(String text) {
    if (text.length() > LONGEST) {
      throw refused("platform.field.tooLong", LONGEST);
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && LAYOUT.indexOf(c) < 0)) {
      throw refused("platform.field.control");
    }
  }

  private static ValidatorException refused(String key, Object... arguments) {
    var language = CDI.current().select(Language.class).get();
    var words = Messages.text(language.getLocale(), key, arguments);
    return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
  }
}

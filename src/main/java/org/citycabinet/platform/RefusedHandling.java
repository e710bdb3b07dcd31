package org.citycabinet.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import java.util.Optional;
import org.citycabinet.words.Refused;

/**
 * Shows a refusal on the page that asked, with everything that was typed; other errors go their
 * way.
 */
public class RefusedHandling extends ExceptionHandlerFactory {

  /** Called by Faces. */
  public RefusedHandling(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        Optional<Refused> refused =
            Causes.find(events.next().getContext().getException(), Refused.class);
        if (refused.isPresent() && refused.get().kind() != Refused.Kind.MISSING) {
          CDI.current().select(PageNotes.class).get().refused(refused.get());
          events.remove();
        }
      }
      getWrapped().handle();
    }
  }
}

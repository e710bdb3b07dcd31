package org.citycabinet.platform;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        if (refused.isPresent()) {
          tell(refused.get());
          events.remove();
        }
      }
      getWrapped().handle();
    }

    /** What is missing, or closed to the reader from the start, has no page to show it on. */
    private static void tell(Refused refused) {
      FacesContext faces = FacesContext.getCurrentInstance();
      boolean closed = refused.kind() == Refused.Kind.FORBIDDEN && !faces.isPostback();
      if (closed || refused.kind() == Refused.Kind.MISSING) {
        answer(faces, refused.kind());
      } else {
        CDI.current().select(PageNotes.class).get().refused(refused);
      }
    }

    private static void answer(FacesContext faces, Refused.Kind kind) {
      try {
        faces.getExternalContext().responseSendError(kind.status(), "");
        faces.responseComplete();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
